package backprop.run.report;

import backprop.data.Dataset;
import backprop.number.Numbers;
import backprop.paper.IndexedPng;
import backprop.run.FirstLayer;
import backprop.run.RunView;
import backprop.session.protocol.Event;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What each unit or filter of a run's first layer has learned to look for, side by side, as in the Train lab. */
final class WeightsPicture {
    private static final int ACROSS = 10, MOST = 50, GAP = 2, SHADES = 32;
    /** Of negative weights, of none, of positive ones; and the paper between the pictures. */
    private static final int NEGATIVE = 0xf59322, ZERO = 0xe8eaeb, POSITIVE = 0x0877bd, PAPER = 0xffffff;

    private final float[] weights;
    private final int side;

    private WeightsPicture(float[] weights, int side) {
        this.weights = weights;
        this.side = side;
    }

    /** None where the run has no weights, or its first layer reads something else than pixels. */
    static Optional<WeightsPicture> of(RunView run) {
        List<Integer> shape = run.spec().settings().plan().architecture().layerShapes().get(0).parameters().stream()
                .findFirst()
                .map(it -> it.shape())
                .orElse(List.of());
        int side = shape.size() == 4 ? shape.get(3) : Dataset.SIDE;
        return run.snapshot()
                .flatMap(FirstLayer::of)
                .map(Event.FirstWeights::weights)
                .filter(all -> all.length >= side * side)
                .map(all -> new WeightsPicture(
                        Arrays.copyOf(all, Math.min(MOST, all.length / (side * side)) * side * side), side));
    }

    /** A figure with its caption. */
    void write(ReportMarkup out, ReportWords words) {
        int count = weights.length / (side * side), across = Math.min(ACROSS, count);
        int width = across * (side + GAP) - GAP, height = (count + across - 1) / across * (side + GAP) - GAP;
        float most = 0;
        for (float weight : weights) most = Math.max(most, Math.abs(weight));
        byte[] file = IndexedPng.of(width, height, pixels(width, height, across, most), palette());
        String caption = words.text("report.weights", "" + count, Numbers.formatShort(Math.rint(most * 100) / 100.0));
        out.open("figure", "class", "weights");
        out.open("svg", "viewBox", "0 0 " + width + " " + height, "role", "img", "aria-label", caption);
        String address = "data:image/png;base64," + Base64.getEncoder().encodeToString(file);
        out.open("image", "href", address, "width", "" + width, "height", "" + height);
        out.close("image").close("svg");
        out.put("figcaption", caption).close("figure");
    }

    private byte[] pixels(int width, int height, int across, float most) {
        byte[] pixels = new byte[width * height];
        Arrays.fill(pixels, (byte) (2 * SHADES + 1));
        for (int i = 0; i < weights.length; i++) {
            int picture = i / (side * side), at = i % (side * side);
            int x = picture % across * (side + GAP) + at % side, y = picture / across * (side + GAP) + at / side;
            long shade = most > 0 ? Math.round((double) weights[i] / most * SHADES) : 0;
            pixels[y * width + x] = (byte) (SHADES + shade);
        }
        return pixels;
    }

    private static byte[] palette() {
        byte[] palette = new byte[3 * (2 * SHADES + 2)];
        for (int i = 0; i <= 2 * SHADES; i++) {
            double share = Math.abs(i - SHADES) / (double) SHADES;
            put(palette, i, ZERO, i < SHADES ? NEGATIVE : POSITIVE, share);
        }
        put(palette, 2 * SHADES + 1, PAPER, PAPER, 0);
        return palette;
    }

    private static void put(byte[] palette, int place, int from, int to, double share) {
        for (int part = 0; part < 3; part++) {
            int shift = 16 - 8 * part;
            int begin = from >> shift & 0xff, end = to >> shift & 0xff;
            palette[3 * place + part] = (byte) Math.round(begin + (end - begin) * share);
        }
    }
}
