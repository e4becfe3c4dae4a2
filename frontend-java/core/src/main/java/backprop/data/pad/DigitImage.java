package backprop.data.pad;

import backprop.data.Dataset;
import java.util.Optional;

/**
 * A drawing made into the 28×28 picture that a net reads, with the steps on the way: the box around the ink on the pad,
 * the box fitted into 20×20, the centre of mass on the pad, where the box's corner came to lie in 28×28, how many pixels
 * of the pad make one of 28×28, and the 784 pixels (0 paper to 255 ink, as bytes).
 */
public record DigitImage(Box crop, byte[] fit, Point mass, Point corner, double scale, byte[] pixels) {
    /** The box that the longer side of a digit fills. */
    public static final int FIT = 20;

    private static final int SIDE = Dataset.SIDE;
    private static final int MARGIN = (SIDE - FIT) / 2;
    private static final double MIDDLE = SIDE / 2 + 0.5;
    private static final Box WHOLE = new Box(0, 0, Ink.SIDE, Ink.SIDE);
    private static final double WHOLE_SCALE = Ink.SIDE / (double) SIDE;

    /** Empty for a blank pad: there is nothing to read. */
    public static Optional<DigitImage> of(Ink ink, DigitPlacement placing) {
        return ink.bounds().map(crop -> of(ink.coverage(), crop, placing));
    }

    /** What the net is given: 0 to 1, in the steps of 1/255 that MNIST has. */
    public float[] input() {
        float[] input = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) input[i] = (float) ((pixels[i] & 0xFF) / 255.0);
        return input;
    }

    private static DigitImage of(float[] pad, Box crop, DigitPlacement placing) {
        Point mass = mass(pad, crop);
        double scale = Math.max(crop.width(), crop.height()) / (double) FIT;
        double gapX = (FIT - crop.width() / scale) / 2;
        double gapY = (FIT - crop.height() / scale) / 2;
        byte[] fit = bytes(fullInk(scaled(pad, crop, scale, FIT, gapX, gapY)));
        return switch (placing) {
            case BY_MASS -> {
                Point corner = cornerByMass(crop, scale, mass);
                byte[] pixels = bytes(fullInk(scaled(pad, crop, scale, SIDE, corner.x(), corner.y())));
                yield new DigitImage(crop, fit, mass, corner, scale, pixels);
            }
            case BY_BOX -> {
                Point corner = new Point(MARGIN + gapX, MARGIN + gapY);
                yield new DigitImage(crop, fit, mass, corner, scale, inTheMiddle(fit));
            }
            case AS_DRAWN -> {
                Point corner = new Point(crop.left() / WHOLE_SCALE, crop.top() / WHOLE_SCALE);
                byte[] pixels = bytes(scaled(pad, WHOLE, WHOLE_SCALE, SIDE, 0, 0));
                yield new DigitImage(crop, fit, mass, corner, WHOLE_SCALE, pixels);
            }
        };
    }

    /** Shifted by parts of a pixel, half a percent better than by whole ones; but no ink is shifted out of the picture. */
    private static Point cornerByMass(Box crop, double scale, Point mass) {
        return new Point(
                within(MIDDLE - (mass.x() - crop.left()) / scale, SIDE - crop.width() / scale),
                within(MIDDLE - (mass.y() - crop.top()) / scale, SIDE - crop.height() / scale));
    }

    private static double within(double offset, double largest) {
        return Math.max(0, Math.min(largest, offset));
    }

    private static byte[] inTheMiddle(byte[] fit) {
        byte[] pixels = new byte[SIDE * SIDE];
        for (int y = 0; y < FIT; y++) System.arraycopy(fit, y * FIT, pixels, (y + MARGIN) * SIDE + MARGIN, FIT);
        return pixels;
    }

    /** The crop at 1/scale of its size, its corner at (x, y) of a square of side × side. */
    private static float[] scaled(float[] pad, Box crop, double scale, int side, double x, double y) {
        ResampleWeights columns = new ResampleWeights(side, crop.width(), scale, x);
        ResampleWeights rows = new ResampleWeights(side, crop.height(), scale, y);
        return AreaAverage.scaled(pad, Ink.SIDE, crop, columns, rows);
    }

    private static Point mass(float[] pad, Box crop) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int y = crop.top(); y < crop.bottom(); y++) {
            double row = 0;
            for (int x = crop.left(); x < crop.right(); x++) {
                double v = pad[y * Ink.SIDE + x];
                row += v;
                sumX += v * (x + 0.5);
            }
            sum += row;
            sumY += row * (y + 0.5);
        }
        return new Point(sumX / sum, sumY / sum);
    }

    /** Divided by the largest, so that the darkest pixel is all ink. */
    private static float[] fullInk(float[] values) {
        double largest = 0;
        for (float value : values) largest = Math.max(largest, value);
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) result[i] = (float) (values[i] / largest);
        return result;
    }

    private static byte[] bytes(float[] values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) bytes[i] = (byte) (int) (values[i] * 255.0 + 0.5);
        return bytes;
    }
}
