package backprop.data.nondigit;

import backprop.data.Dataset;
import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.data.handwriting.HandwritingRandom;
import backprop.data.pad.DrawnDataset;
import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.math.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Draws on the pad what is no digit, of each kind, with pens of many widths; the same seed gives the same strokes. Not for
 * several threads at once.
 */
public final class NonDigitGenerator {
    private static final double THINNEST_PEN = 12;
    private static final double THICKEST_PEN = 30;

    private final DigitGenerator digits;
    private final DigitGenerator signs;

    /**
     * @param digits writes the digits of which several make no digit
     * @param signs writes signs, one as often as the other
     */
    public NonDigitGenerator(DigitGenerator digits, DigitGenerator signs) {
        this.digits = digits;
        this.signs = signs;
    }

    /** So many drawings of a kind, made into pictures as the pad makes them; the labels are the kind's number. */
    public Dataset generate(DrawingKind kind, int count, Rng rng) {
        byte[] labels = new byte[count];
        Arrays.fill(labels, (byte) kind.ordinal());
        return DrawnDataset.of(labels, i -> strokes(kind, rng));
    }

    /** @throws IllegalArgumentException for a digit */
    public List<Stroke> strokes(DrawingKind kind, Rng rng) {
        HandwritingRandom random = new HandwritingRandom(rng);
        double width = random.between(THINNEST_PEN, THICKEST_PEN);
        return switch (kind) {
            case SIGN -> signs.strokes(rng.below(signs.count()), DigitRange.ROBUST, width, rng);
            case SCRIBBLE -> new ScribbleGenerator(random, width).next();
            case SEVERAL_DIGITS -> several(random, rng);
            case DOT -> dot(random, width);
            case DIGIT -> throw new IllegalArgumentException("a digit is none of what this draws");
        };
    }

    /** Two side by side, sometimes three; of about the same height, and so near that some touch. */
    private List<Stroke> several(HandwritingRandom random, Rng rng) {
        double width = random.between(THINNEST_PEN, 22);
        int count = random.nextBoolean(0.2) ? 3 : 2;
        double height = random.between(0.4, 0.95) * Ink.SIDE / (count == 2 ? 1.25 : 1.9);
        List<Stroke> all = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < count; i++) {
            List<Stroke> digit = digits.strokes(rng.below(Dataset.CLASSES), DigitRange.NICE, width, rng);
            Extent extent = Extent.of(digit);
            double scale = height * random.between(0.8, 1.1) / Math.max(extent.high(), 0.6 * extent.wide());
            double y = height * random.between(-0.08, 0.08);
            for (Stroke stroke : digit) all.add(moved(stroke, extent, scale, x, y));
            x = random.between(0.6, 2.6) * width + extent.wide() * scale + x;
        }
        Extent extent = Extent.of(all);
        double room = Ink.SIDE - width;
        double scale = Math.min(1, room / Math.max(extent.wide(), extent.high()));
        double left = random.between(0, room - extent.wide() * scale) + width / 2;
        double top = random.between(0, room - extent.high() * scale) + width / 2;
        return all.stream()
                .map(stroke -> moved(stroke, extent, scale, left, top))
                .toList();
    }

    /** A touch, or a short slip of the pen. */
    private static List<Stroke> dot(HandwritingRandom random, double width) {
        Point at = new Point(random.between(width, Ink.SIDE - width), random.between(width, Ink.SIDE - width));
        List<Point> points = new ArrayList<>(List.of(at));
        if (random.nextBoolean(0.6)) {
            double slip = 0.5 * width;
            points.add(new Point(random.between(-slip, slip) + at.x(), random.between(-slip, slip) + at.y()));
        }
        return List.of(new Stroke(width, points));
    }

    private static Stroke moved(Stroke stroke, Extent from, double scale, double x, double y) {
        return new Stroke(
                stroke.width(),
                stroke.points().stream()
                        .map(point ->
                                new Point(x + (point.x() - from.left()) * scale, y + (point.y() - from.top()) * scale))
                        .toList());
    }

    /** The box around the points. */
    private record Extent(double left, double top, double wide, double high) {
        static Extent of(List<Stroke> strokes) {
            List<Point> points =
                    strokes.stream().flatMap(stroke -> stroke.points().stream()).toList();
            double left = points.stream().mapToDouble(Point::x).min().orElseThrow();
            double top = points.stream().mapToDouble(Point::y).min().orElseThrow();
            return new Extent(
                    left,
                    top,
                    points.stream().mapToDouble(Point::x).max().orElseThrow() - left,
                    points.stream().mapToDouble(Point::y).max().orElseThrow() - top);
        }
    }
}
