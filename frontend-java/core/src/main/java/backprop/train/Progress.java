package backprop.train;

/**
 * How far a run is. An iteration is one mini-batch; an epoch is as many as {@link backprop.data.Sampling} says. The loss is that of the last mini-batch, before it was learned from; NaN before the first, infinite when it
 * was no finite number.
 */
public record Progress(int iteration, int iterations, int iterationsPerEpoch, double loss) {
    /** Epochs completed. */
    public int epoch() {
        return iteration / iterationsPerEpoch;
    }

    /** Whether the last iteration completed an epoch. */
    public boolean endsEpoch() {
        return iteration > 0 && iteration % iterationsPerEpoch == 0;
    }

    public boolean isDone() {
        return iteration >= iterations;
    }

    /** Whether the last loss is no finite number. */
    public boolean hasDiverged() {
        return loss == Double.POSITIVE_INFINITY;
    }
}
