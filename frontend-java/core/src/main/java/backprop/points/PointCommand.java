package backprop.points;

/** What a page asks of a run in its worker. */
public sealed interface PointCommand {
    /**
     * A new run, which rests at its start.
     *
     * @param run its number, which its frames bear
     */
    record Open(PointSettings settings, int run) implements PointCommand {}

    /** @param perSecond mini-batches a second at most; 0 for as many as there is time for */
    record Start(double perSecond) implements PointCommand {}

    record Pause() implements PointCommand {}

    /** So many mini-batches at once, then rest. */
    record Step(int count) implements PointCommand {}

    /** To the end of the present epoch, then rest. */
    record Epoch() implements PointCommand {}

    /** Back to the same start. */
    record Reset() implements PointCommand {}

    record Rate(double rate) implements PointCommand {}

    record StopWhen(StopGoal goal) implements PointCommand {}

    record SetWeight(Connection place, double value) implements PointCommand {}

    /** The page has drawn the last frame, and takes the next when there is another. */
    record NextFrame() implements PointCommand {}
}
