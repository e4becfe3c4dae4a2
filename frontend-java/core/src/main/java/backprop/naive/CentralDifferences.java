package backprop.naive;

import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * The gradient of a whole net by central differences, one weight after the other, so that somebody can watch and stop it,
 * and compare it with the gradient that backprop found. Book, section 4.4.
 */
public final class CentralDifferences {
    private final DoubleSupplier loss;
    private final List<Weights> parameters;
    private final double tolerance;
    private final int total;
    private int parameter;
    private int place;
    private double scale;
    private int done;
    private int agreeing;

    /** @param tolerance of a difference, as a share of the parameter's largest gradient */
    public CentralDifferences(DoubleSupplier loss, List<Weights> parameters, double tolerance) {
        this.loss = loss;
        this.parameters = List.copyOf(parameters);
        this.tolerance = tolerance;
        total = parameters.stream().mapToInt(Weights::count).sum();
        scale = parameters.get(0).largestGradient();
    }

    public boolean isDone() {
        return done == total;
    }

    /** Moves the next weight: two forward passes. */
    public void next() {
        Weights w = parameters.get(parameter);
        int row = place / w.columns();
        int column = place % w.columns();
        double numerical = NumericalGradient.at(loss, w.values(), row, column, NumericalGradient.H);
        double difference = Math.abs(numerical - w.gradient()[row][column]);
        if (difference <= tolerance * Math.max(scale, Math.abs(numerical))) agreeing++;
        done++;
        place++;
        if (place == w.count() && !isDone()) {
            place = 0;
            parameter++;
            scale = parameters.get(parameter).largestGradient();
        }
    }

    /** The weights whose gradient is found. */
    public int done() {
        return done;
    }

    public int total() {
        return total;
    }

    /** Those of the weights done whose two gradients are the same within the tolerance. */
    public int agreeing() {
        return agreeing;
    }
}
