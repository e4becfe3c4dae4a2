package backprop.picture;

import backprop.math.Rng;
import java.util.function.DoubleBinaryOperator;

/** A picture made for a test: a sheet, what lies on it or is printed on it, digits, light, grain. Places are in 0 to 1. */
final class Scene {
    static final double[][][] DIGITS = {
        {{0.5, 0, 0.15, 0.15, 0, 0.5, 0.15, 0.85, 0.5, 1, 0.75, 0.85, 0.8, 0.5, 0.7, 0.15, 0.5, 0}},
        {{0.3, 0, 0.3, 1}},
        {{0, 0.2, 0.15, 0.03, 0.4, 0, 0.6, 0.15, 0.55, 0.4, 0.3, 0.7, 0, 1, 0.65, 1}},
        {{0, 0.05, 0.4, 0, 0.55, 0.2, 0.45, 0.4, 0.2, 0.47}, {0.2, 0.47, 0.5, 0.55, 0.6, 0.8, 0.4, 1, 0, 0.95}},
        {{0.3, 0, 0, 0.6, 0.65, 0.6}, {0.45, 0.3, 0.45, 1}},
        {{0.55, 0, 0.1, 0, 0.05, 0.45, 0.35, 0.4, 0.58, 0.6, 0.5, 0.9, 0.2, 1, 0, 0.93}},
        {{0.5, 0, 0.2, 0.3, 0.05, 0.7, 0.2, 0.98, 0.5, 0.95, 0.6, 0.7, 0.4, 0.5, 0.1, 0.65}},
        {{0, 0, 0.65, 0, 0.25, 1}},
        {{0.5, 0.1, 0.25, 0, 0.08, 0.2, 0.3, 0.45, 0.55, 0.75, 0.35, 1, 0.05, 0.8, 0.25, 0.5, 0.5, 0.3, 0.5, 0.1}},
        {{0.55, 0.25, 0.3, 0.5, 0.05, 0.3, 0.25, 0, 0.55, 0.2, 0.5, 0.6, 0.4, 1}},
    };

    private final int width;
    private final int height;
    private final float[] values;

    Scene(int width, int height, double paper) {
        this.width = width;
        this.height = height;
        values = new float[width * height];
        paint((x, y) -> 1, paper);
    }

    GreyPicture picture() {
        return new GreyPicture(width, height, values.clone());
    }

    /** Its top left corner and its height; the pen's width is a share of that, too. */
    Scene digit(int digit, double left, double top, double size, double pen, double ink) {
        for (double[] stroke : DIGITS[digit]) {
            for (int i = 2; i < stroke.length; i += 2) {
                segment(
                        left + size * stroke[i - 2],
                        top + size * stroke[i - 1],
                        left + size * stroke[i],
                        top + size * stroke[i + 1],
                        size * pen,
                        ink);
            }
        }
        return this;
    }

    /** A straight stroke with round ends. */
    Scene segment(double x0, double y0, double x1, double y1, double pen, double ink) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = dx * dx + dy * dy;
        double soft = 1.0 / height;
        int top = (int) Math.max(0, (Math.min(y0, y1) - pen) * height);
        int bottom = (int) Math.min(height, (Math.max(y0, y1) + pen) * height + 1);
        int left = (int) Math.max(0, (Math.min(x0, x1) - pen) * height);
        int right = (int) Math.min(width, (Math.max(x0, x1) + pen) * height + 1);
        for (int row = top; row < bottom; row++) {
            for (int i = row * width + left; i < row * width + right; i++) {
                double at = length == 0 ? 0 : ((x(i) - x0) * dx + (y(i) - y0) * dy) / length;
                double t = Math.max(0, Math.min(1, at));
                double distance = Math.hypot(x(i) - x0 - t * dx, y(i) - y0 - t * dy);
                double share = Math.max(0, Math.min(1, (pen / 2 - distance) / soft + 0.5));
                values[i] = (float) (share * ink + (1 - share) * values[i]);
            }
        }
        return this;
    }

    /** Printed lines, a pitch apart, turned by so many degrees. */
    Scene ruled(double pitch, double degrees, double line, double grey) {
        double sin = Math.sin(Math.toRadians(degrees));
        double cos = Math.cos(Math.toRadians(degrees));
        double soft = 1.0 / height;
        return paint(
                (x, y) -> {
                    double across = (y * cos - x * sin) / pitch + 100.3;
                    double distance = Math.abs(across - Math.rint(across)) * pitch;
                    return Math.max(0, Math.min(1, (line / 2 - distance) / soft + 0.5));
                },
                grey);
    }

    /** Lays a grey over the sheet, where cover is 1. */
    Scene paint(DoubleBinaryOperator cover, double grey) {
        for (int i = 0; i < values.length; i++) {
            double share = cover.applyAsDouble(x(i), y(i));
            values[i] = (float) (share * grey + (1 - share) * values[i]);
        }
        return this;
    }

    /** How much of the light comes to each place: shadows, falling light. */
    Scene lit(DoubleBinaryOperator light) {
        for (int i = 0; i < values.length; i++) values[i] *= (float) light.applyAsDouble(x(i), y(i));
        return this;
    }

    Scene grain(int seed) {
        Rng rng = new Rng(seed);
        for (int i = 0; i < values.length; i++) values[i] += (float) (0.012 * rng.nextGaussian());
        return this;
    }

    /** In parts of the height, so that what is round stays round. */
    private double x(int i) {
        return (i % width + 0.5) / height;
    }

    private double y(int i) {
        return (i / width + 0.5) / height;
    }
}
