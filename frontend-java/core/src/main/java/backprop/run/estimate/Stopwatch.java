package backprop.run.estimate;

import backprop.session.protocol.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Measures runs that go from some iteration to their end without a stop, from what their workers say. */
public final class Stopwatch<R> {
    /** Less than this says little. */
    private static final int LEAST_ITERATIONS = 20;

    private record Start(int iteration, double time) {}

    private final Map<R, Start> starts = new HashMap<>();

    /**
     * Milliseconds of an iteration when the run has come to its end, if it was seen long enough.
     *
     * @param now milliseconds
     */
    public OptionalDouble receive(R run, Event event, double now) {
        if (event instanceof Event.Progressed done) {
            progressed(run, done.progress().iteration(), now);
            return OptionalDouble.empty();
        }
        if (!(event instanceof Event.Stopped stopped)) return OptionalDouble.empty();
        Start start = starts.remove(run);
        if (start == null || stopped.reason() != Event.Reason.DONE) return OptionalDouble.empty();
        int count = stopped.progress().iteration() - start.iteration;
        return count < LEAST_ITERATIONS ? OptionalDouble.empty() : OptionalDouble.of((now - start.time) / count);
    }

    /** A run that has begun again is measured anew. */
    private void progressed(R run, int iteration, double now) {
        Start start = starts.get(run);
        if (start == null || iteration <= start.iteration) starts.put(run, new Start(iteration, now));
    }
}
