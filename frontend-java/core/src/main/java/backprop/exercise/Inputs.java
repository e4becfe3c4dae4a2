package backprop.exercise;

import backprop.exercise.program.Tensor;
import backprop.math.Maths;
import backprop.math.Rng;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/** Random numbers of few digits, which a student can read; always the same. */
final class Inputs {
    private final Rng rng = new Rng(20_151);

    /** From a hundredth to a hundred, of either sign; never 0, ±1. */
    Tensor ofManySizes(Integer... shape) {
        return drawn(this::ofAnySize, shape);
    }

    private double ofAnySize() {
        double size = rounded(Maths.pow(10, (rng.nextDouble() - 0.5) * 4));
        if (size == 0 || size == 1) return ofAnySize();
        return rng.below(2) == 0 ? size : -size;
    }

    /** Normally distributed; no two that are drawn at once are the same, and none is 0. */
    Tensor normal(double deviation, Integer... shape) {
        Tensor drawn = drawn(() -> rounded(deviation * rng.nextGaussian()), shape);
        double[] sorted = drawn.values().clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] == 0 || i > 0 && sorted[i] == sorted[i - 1]) return normal(deviation, shape);
        }
        return drawn;
    }

    /** With 0 in every third place. */
    Tensor withZeros(Integer... shape) {
        double[] values = ofManySizes(shape).values();
        for (int i = 0; i < values.length; i += 3) values[i] = 0;
        return new Tensor(List.of(shape), values);
    }

    /** Rows with a single 1. */
    Tensor oneHot(int rows, int columns) {
        double[][] t = new double[rows][columns];
        for (double[] row : t) row[rng.below(columns)] = 1;
        return Tensor.matrix(t);
    }

    private Tensor drawn(DoubleSupplier next, Integer... shape) {
        int size = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        double[] values = new double[size];
        Arrays.setAll(values, i -> next.getAsDouble());
        return new Tensor(List.of(shape), values);
    }

    /** Single numbers of many sizes. */
    List<Tensor> scalars(int count) {
        return Stream.generate(this::ofManySizes).limit(count).toList();
    }

    private static double rounded(double value) {
        return Math.floor(value * 100 + 0.5) / 100;
    }
}
