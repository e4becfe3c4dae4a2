package backprop.exercise;

import backprop.exercise.program.Result;
import backprop.exercise.program.Tensor;
import java.util.Arrays;

/**
 * What a dropout layer did to x: where it let the value through, and by how much it multiplied there.
 *
 * @param kept 1 where the output is not 0
 * @param isInverted whether it scales while it learns, so that it need not when it reads; the book does it the other way
 */
record DropoutMask(Tensor kept, boolean isInverted) {
    private static final double KEEP = 1 - DropoutProtocol.RATIO;

    static DropoutMask of(Tensor x, Result out) {
        boolean fits = out instanceof Result.Numbers numbers
                && numbers.tensor().shape().equals(x.shape());
        if (!fits) return new DropoutMask(x.map(v -> 1), false);
        Tensor y = ((Result.Numbers) out).tensor();
        Tensor scaled = x.zip(y, (v, given) -> given == 0 ? 0 : v / KEEP);
        boolean inverted = Tolerance.ROUNDING.difference(out, scaled, scaled).isEmpty();
        return new DropoutMask(y.map(v -> v == 0 ? 0 : 1), inverted);
    }

    /** By what the values that it keeps are multiplied while it learns. */
    double scale() {
        return isInverted ? 1 / KEEP : 1;
    }

    /** By what all values are multiplied when it reads. */
    double readingScale() {
        return isInverted ? 1 : KEEP;
    }

    /** The share of what is silenced. */
    double silenced() {
        return 1 - Arrays.stream(kept.values()).sum() / kept.size();
    }

    /** The share of the places that only one of the two keeps. */
    double difference(DropoutMask other) {
        double differences = 0;
        for (int i = 0; i < kept.size(); i++)
            differences += Math.abs(kept.values()[i] - other.kept.values()[i]);
        return differences / kept.size();
    }

    /** factor · a where it keeps, else 0. */
    Tensor applied(Tensor a, double factor) {
        return a.zip(kept, (v, one) -> v * one * factor);
    }
}
