package backprop.exercise;

import backprop.exercise.program.Result;
import backprop.exercise.program.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a number may be from the one that is expected: a share of its own size, and a thousandth of that share of the largest
 * beside it, for what is left of large numbers that cancel each other; or an absolute distance.
 */
record Tolerance(double relative, double absolute) {
    /** For what double computes to some fifteen digits, in whatever order. */
    static final Tolerance ROUNDING = new Tolerance(1e-7);

    private static final double OF_LARGEST = 1e-3;

    Tolerance(double relative) {
        this(relative, 0);
    }

    /**
     * Empty if it is as expected.
     *
     * @param right of whose shape and size the output is, whatever is expected
     */
    Optional<Evidence> difference(Result given, Tensor expected, Tensor right) {
        if (given instanceof Result.Other other) return Optional.of(new Evidence.Type(other.type(), right));
        Tensor tensor = ((Result.Numbers) given).tensor();
        if (!tensor.shape().equals(expected.shape())) return Optional.of(new Evidence.Shape(tensor, right));
        List<Integer> wrong = wrong(tensor, expected, Math.max(expected.largest(), right.largest()));
        return wrong.isEmpty() ? Optional.empty() : Optional.of(new Evidence.Entries(tensor, right, wrong));
    }

    private List<Integer> wrong(Tensor given, Tensor expected, double largest) {
        double floor = largest * OF_LARGEST;
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (!near(given.values()[i], expected.values()[i], floor)) wrong.add(i);
        }
        return wrong;
    }

    /** Infinities and what is not a number are near to themselves alone. */
    private boolean near(double given, double expected, double floor) {
        if (Double.compare(given, expected) == 0) return true;
        double distance = Math.abs(given - expected);
        return distance <= relative * (Math.abs(expected) + floor) || distance <= absolute;
    }
}
