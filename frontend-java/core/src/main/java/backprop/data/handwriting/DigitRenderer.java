package backprop.data.handwriting;

import backprop.data.Dataset;
import backprop.data.pad.DigitImage;
import backprop.data.pad.PenSegment;
import java.util.Arrays;

/** Makes a pen's path into a picture as MNIST's were made: fitted into 20×20, its mass in the middle of 28×28. */
final class DigitRenderer {
    private static final int FIT = DigitImage.FIT;
    /** So much of a soft edge counts as ink where the digit is fitted into its box. */
    private static final double VISIBLE_EDGE = 0.35;

    private static final int FITTING_ROUNDS = 4;

    private final float[] box = new float[FIT * FIT];

    /** Writes 784 bytes, 0 to 255, beginning at that index. The radius is in pixels of the 20×20 box. */
    void render(PenPath path, double radius, double edge, byte[] into, int at) {
        draw(path, radius, edge);
        copyCentred(into, at);
    }

    private void draw(PenPath path, double radius, double edge) {
        double halfEdge = edge * VISIBLE_EDGE;
        double scale = scaleToFit(path, radius, halfEdge);
        PathBounds bounds = PathBounds.of(path, scale, radius, halfEdge);
        double left = FIT / 2.0 - bounds.middleX();
        double top = FIT / 2.0 - bounds.middleY();
        Arrays.fill(box, 0f);
        for (int i = 0; i < path.length(); i++) {
            if (!path.continues(i)) continue;
            drawSegment(
                    left + path.x[i] * scale,
                    top + path.y[i] * scale,
                    left + path.x[i + 1] * scale,
                    top + path.y[i + 1] * scale,
                    radius * path.thickness[i],
                    radius * path.thickness[i + 1],
                    edge);
        }
    }

    /** The pen is as thick whatever the scale, so that the scale is found in rounds. */
    private static double scaleToFit(PenPath path, double radius, double halfEdge) {
        double scale = FIT / 2.0;
        double pen = 2 * (radius + halfEdge);
        for (int round = 0; round < FITTING_ROUNDS; round++) {
            double extent = PathBounds.of(path, scale, radius, halfEdge).longerSide();
            scale = (FIT - pen) / Math.max(1e-6, extent - pen) * scale;
        }
        return scale;
    }

    private void drawSegment(double ax, double ay, double bx, double by, double ra, double rb, double edge) {
        double reach = Math.max(ra, rb) + edge / 2;
        int x0 = clamped(Math.floor(Math.min(ax, bx) - reach));
        int y0 = clamped(Math.floor(Math.min(ay, by) - reach));
        int x1 = clamped(Math.ceil(Math.max(ax, bx) + reach));
        int y1 = clamped(Math.ceil(Math.max(ay, by) + reach));
        PenSegment segment = new PenSegment(ax, ay, bx, by, ra, rb, edge);
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                double coverage = segment.coverage(x + 0.5, y + 0.5);
                if (coverage > box[y * FIT + x]) box[y * FIT + x] = (float) coverage;
            }
        }
    }

    private static int clamped(double value) {
        return (int) Math.max(0, Math.min(FIT, value));
    }

    /** Shifted by whole pixels, as MNIST's makers did, and divided by the largest value. */
    private void copyCentred(byte[] into, int at) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        double largest = 0;
        for (int i = 0; i < box.length; i++) {
            double value = box[i];
            sum += value;
            sumX += value * (i % FIT);
            sumY += value * (i / FIT);
            largest = Math.max(largest, value);
        }
        int shiftX = shift(sumX / sum);
        int shiftY = shift(sumY / sum);
        Arrays.fill(into, at, at + Dataset.PIXELS, (byte) 0);
        for (int i = 0; i < box.length; i++) {
            int x = i % FIT + shiftX;
            int y = i / FIT + shiftY;
            if (x < 0 || x >= Dataset.SIDE || y < 0 || y >= Dataset.SIDE) continue;
            into[at + y * Dataset.SIDE + x] = (byte) (int) (box[i] / largest * 255 + 0.5);
        }
    }

    private static int shift(double mass) {
        return (int) Math.floor(Dataset.SIDE / 2 - mass + 0.5);
    }
}
