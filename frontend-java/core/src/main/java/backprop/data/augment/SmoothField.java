package backprop.data.augment;

import backprop.data.handwriting.HandwritingRandom;

/** Random numbers at 5×5 places of a square, and between them what a bicubic curve (Catmull-Rom) through them has. */
final class SmoothField {
    private static final int KNOTS = 5;
    private static final int REACH = 4;

    private final int side;
    /** For each pixel of a line, the weights of the four knots around it; the first is the knot before it. */
    private final double[] weights;

    private final int[] first;
    private final double[] knots = new double[KNOTS * KNOTS];
    private final double[] narrow;
    private final double[] values;

    SmoothField(int side) {
        this.side = side;
        weights = new double[side * REACH];
        first = new int[side];
        narrow = new double[KNOTS * side];
        values = new double[side * side];
        for (int i = 0; i < side; i++) {
            double place = i * (KNOTS - 1.0) / (side - 1);
            int knot = Math.min((int) place, KNOTS - 2);
            first[i] = knot - 1;
            computeWeights(place - knot, i * REACH);
        }
    }

    /** The cubic polynomials of Catmull and Rom at t, 0 to 1 between the second and the third knot. */
    private void computeWeights(double t, int at) {
        double t2 = t * t;
        double t3 = t2 * t;
        weights[at] = 0.5 * (2 * t2 - t3 - t);
        weights[at + 1] = 0.5 * (3 * t3 - 5 * t2 + 2);
        weights[at + 2] = 0.5 * (4 * t2 - 3 * t3 + t);
        weights[at + 3] = 0.5 * (t3 - t2);
    }

    /** New numbers, normal with that standard deviation. */
    void draw(double deviation, HandwritingRandom random) {
        for (int i = 0; i < knots.length; i++) knots[i] = deviation * random.spread();
        for (int row = 0; row < KNOTS; row++) {
            for (int x = 0; x < side; x++) narrow[row * side + x] = between(x, knots, row * KNOTS, 1);
        }
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) values[y * side + x] = between(y, narrow, x, side);
        }
    }

    private double between(int pixel, double[] line, int start, int stride) {
        double sum = 0;
        for (int k = 0; k < REACH; k++) {
            int knot = Math.max(0, Math.min(KNOTS - 1, first[pixel] + k));
            sum += weights[pixel * REACH + k] * line[start + knot * stride];
        }
        return sum;
    }

    /** At a pixel, row after row. */
    double at(int pixel) {
        return values[pixel];
    }
}
