package backprop.explain;

import backprop.math.Rng;
import backprop.naive.NumericalGradient;
import java.util.ArrayList;
import java.util.List;

/**
 * Gradients of a trace against differences in double, (L(w + h) − L(w − h))/2h, at places drawn at random among those where
 * the gradient is not 0.
 *
 * @param blur how much of y − t may be rounding: of a net that is sure and right, y − t is what float32 leaves of two numbers
 *     that are nearly equal
 * @param bends how many places were passed over: where a ReLU stands exactly at its bend, or two numbers of a pool are equal,
 *     the loss has no slope. Biases of 0 over blank paper are there all the time.
 */
public record SampledGradientCheck(List<Slope> slopes, double blur, int bends) {
    /** Of golden/README.md: float32 gradients of a whole net, relative to the largest of their matrix. */
    public static final double TOLERANCE = 1e-4;
    /** What float32 may be wrong by just below 1: half of the last place there. */
    private static final double ROUNDING = 0x1p-25;

    private static final int TRIES = 200;
    /** Drawn for each that is wanted: others take the place of those where the loss bends. */
    private static final int MOST_PLACES = 20;

    private static final double SMALLEST_H = 1e-6;

    /** At a place of x, W1, b1, …: both gradients, the largest that backprop found in that matrix, and what error is right. */
    public record Slope(
            String name, int row, int column, double backprop, double numerical, double largest, double tolerance) {
        public double error() {
            double difference = Math.abs(backprop - numerical);
            return difference == 0 ? 0 : difference / Math.max(largest, Math.abs(numerical));
        }

        public boolean agrees() {
            return error() <= tolerance;
        }
    }

    /** Pixels and parameters in turn; after trace.backward(label). */
    public static SampledGradientCheck of(Trace trace, int label, int count, Rng rng) {
        DoubleReference net = new DoubleReference(trace, label);
        List<DoubleReference.Movable> movables = net.movables();
        List<Slope> slopes = new ArrayList<>();
        double blur = ROUNDING
                / largest(
                        DoubleReference.rows(trace.outputGradient(trace.layers().size() - 1)));
        int bends = 0;
        for (int i = 0; slopes.size() < count && i < MOST_PLACES * count; i++) {
            DoubleReference.Movable movable = movables.get(i % movables.size());
            Slope slope = slope(net, movable, TOLERANCE + blur, rng);
            if (!slope.agrees() && bends(net, movable, slope)) bends++;
            else slopes.add(slope);
        }
        return new SampledGradientCheck(slopes, blur, bends);
    }

    private static Slope slope(DoubleReference net, DoubleReference.Movable movable, double tolerance, Rng rng) {
        double[][] gradient = movable.gradient();
        int row = 0;
        int column = 0;
        for (int i = 0; i < TRIES; i++) {
            row = rng.below(gradient.length);
            column = rng.below(gradient[0].length);
            if (gradient[row][column] != 0) break;
        }
        return slope(net, movable, row, column, tolerance);
    }

    /** Whether the loss rises in one way to the left of a place and in another to its right. */
    private static boolean bends(DoubleReference net, DoubleReference.Movable movable, Slope at) {
        double[][] values = movable.values();
        double w = values[at.row()][at.column()];
        double here = net.loss();
        values[at.row()][at.column()] = w + SMALLEST_H;
        double right = (net.loss() - here) / SMALLEST_H;
        values[at.row()][at.column()] = w - SMALLEST_H;
        double left = (here - net.loss()) / SMALLEST_H;
        values[at.row()][at.column()] = w;
        return Math.abs(right - left) > at.tolerance() * Math.max(at.largest(), Math.abs(at.numerical()));
    }

    /** A ReLU may bend within ±h: then a smaller h is tried, as {@link backprop.naive.GradientCheck} does. */
    private static Slope slope(
            DoubleReference net, DoubleReference.Movable movable, int row, int column, double tolerance) {
        double backprop = movable.gradient()[row][column];
        double largest = largest(movable.gradient());
        Slope slope = null;
        for (double h = NumericalGradient.H; h >= SMALLEST_H * 0.9; h /= 10) {
            double numerical = NumericalGradient.at(net::loss, movable.values(), row, column, h);
            slope = new Slope(movable.name(), row, column, backprop, numerical, largest, tolerance);
            if (slope.agrees()) break;
        }
        return slope;
    }

    private static double largest(double[][] gradient) {
        double largest = 0;
        for (double[] row : gradient) for (double value : row) largest = Math.max(largest, Math.abs(value));
        return largest;
    }

    public double largestError() {
        return slopes.stream().mapToDouble(Slope::error).max().orElse(0);
    }

    public boolean passed() {
        return slopes.stream().allMatch(Slope::agrees);
    }
}
