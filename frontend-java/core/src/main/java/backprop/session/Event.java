package backprop.session;

import backprop.train.Evaluation;
import backprop.train.Progress;
import java.util.List;

/** What a session tells the page. */
public sealed interface Event {
    /** The worker runs; it can be told to open a session. */
    record Ready() implements Event {}

    /** So many of the digits are here. */
    record Loading(int digits, int of) implements Event {}

    /** This file could not be had, though it was asked for again. What is here is learned from. */
    record Missing(String path) implements Event {}

    /** The net exists. It learns from that many digits from now on, and is tested on so many (0 before they are here). */
    record Opened(int train, int test) implements Event {}

    /**
     * A slice of work.
     *
     * @param losses of its iterations, the last one's is progress.loss()
     * @param milliseconds spent on these iterations alone
     */
    record Progressed(Progress progress, float[] losses, double milliseconds) implements Event {}

    /** The accuracy after that iteration, on the training digits and on the test digits. */
    record Evaluated(int iteration, Evaluation train, Evaluation test) implements Event {}

    /** Why no work is done any more. */
    enum Reason {
        PAUSED,
        DONE,
        DIVERGED
    }

    record Stopped(Reason reason, Progress progress) implements Event {}

    /**
     * The weights.
     *
     * @param sha256 of all parameters as little-endian float32, W1, b1, W2, b2, …
     */
    record Saved(Snapshot snapshot, String sha256) implements Event {}

    /** The session is at its end. The page has a sentence for the code, with places for the parameters. */
    record Failed(String code, List<String> parameters) implements Event {
        public Failed {
            parameters = List.copyOf(parameters);
        }
    }
}
