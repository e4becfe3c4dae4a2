package backprop.points;

import java.util.List;

/**
 * A run as it is at a moment, for a page to draw.
 *
 * @param run the number it was opened with
 * @param iteration mini-batches learned
 * @param perEpoch mini-batches of an epoch
 * @param hasReached whether it rests because what it is to stop at has come
 * @param stepsPerSecond lately; NaN while it rests
 * @param states of the hidden units, layer after layer
 * @param weights W1, b1, W2, b2, …, each row after row
 * @param surfaces as {@link Surfaces} writes them
 */
public record PointFrame(
        int run,
        int iteration,
        int perEpoch,
        Score training,
        Score test,
        boolean isRunning,
        boolean hasDiverged,
        boolean hasReached,
        double stepsPerSecond,
        List<UnitState> states,
        float[] weights,
        byte[] surfaces) {
    public double epoch() {
        return (double) iteration / perEpoch;
    }
}
