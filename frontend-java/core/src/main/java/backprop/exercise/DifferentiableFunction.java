package backprop.exercise;

import java.util.Arrays;

/** What numerical_gradient is asked to differentiate, and its derivative. */
enum DifferentiableFunction {
    /** Σ x². */
    SQUARES {
        @Override
        double of(double[] x) {
            return Arrays.stream(x).map(v -> v * v).sum();
        }

        @Override
        double slope(double[] x, int i) {
            return 2 * x[i];
        }
    },
    /** (Σ x)² + Σ x³: each derivative depends on all entries. */
    SQUARE_OF_SUM {
        @Override
        double of(double[] x) {
            double sum = Arrays.stream(x).sum();
            return sum * sum + Arrays.stream(x).map(v -> v * v * v).sum();
        }

        @Override
        double slope(double[] x, int i) {
            return 2 * Arrays.stream(x).sum() + 3 * x[i] * x[i];
        }
    };

    abstract double of(double[] x);

    /** The derivative with respect to entry i. */
    abstract double slope(double[] x, int i);
}
