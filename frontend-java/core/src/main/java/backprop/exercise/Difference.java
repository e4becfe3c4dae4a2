package backprop.exercise;

import java.util.function.ToDoubleFunction;

/** How a slope is found by moving x. */
interface Difference {
    /** @param x may be changed */
    double at(ToDoubleFunction<double[]> f, double[] x, int i);

    /** f where entry i of x is moved by h. */
    static double moved(ToDoubleFunction<double[]> f, double[] x, int i, double h) {
        double[] there = x.clone();
        there[i] += h;
        return f.applyAsDouble(there);
    }

    static Difference central(double h) {
        return (f, x, i) -> (moved(f, x, i, h) - moved(f, x, i, -h)) / (2 * h);
    }

    static Difference forward(double h) {
        return (f, x, i) -> (moved(f, x, i, h) - f.applyAsDouble(x)) / h;
    }

    static Difference backward(double h) {
        return forward(-h);
    }

    /** The divisor is h, not 2h. */
    static Difference doubled() {
        return (f, x, i) -> 2 * central(1e-4).at(f, x, i);
    }

    /** … / 2*h, which multiplies by h. */
    static Difference withoutParentheses(double h) {
        return (f, x, i) -> (moved(f, x, i, h) - moved(f, x, i, -h)) / 2 * h;
    }

    /** All of x moves at once. */
    static Difference ofAllEntries() {
        return (f, x, i) -> {
            double sum = 0;
            for (int j = 0; j < x.length; j++) sum += central(1e-4).at(f, x, j);
            return sum;
        };
    }

    /** Entry i stays where it was moved to. */
    static Difference notRestored(double h) {
        return (f, x, i) -> {
            double slope = central(h).at(f, x, i);
            x[i] -= h;
            return slope;
        };
    }
}
