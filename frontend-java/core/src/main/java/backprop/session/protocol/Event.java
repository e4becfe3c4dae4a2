package backprop.session.protocol;

import backprop.train.Evaluation;
import backprop.train.Progress;
import java.util.List;

/** What a session emits to the page. */
public sealed interface Event {
    /** The worker runs; it can open a session. */
    record Ready() implements Event {}

    /**
     * So many of the digits are here, those to be tested on counted with the others.
     *
     * @param train how many of them all are to be learned from
     */
    record Loading(int digits, int of, int train) implements Event {}

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

    /**
     * The accuracy after that iteration: on the test digits, and on as many of the training digits, the first ones; on all of
     * these at the end of the run and when it was asked for.
     */
    record Evaluated(int iteration, Evaluation train, Evaluation test) implements Event {}

    /** Why no work is done any more. */
    enum Reason {
        PAUSED,
        /** As {@link Command.Reset} asked: what was emitted before is of the time before it. */
        RESET,
        DONE,
        /** The loss is no number any more: it was that of progress.iteration(). */
        DIVERGED,
        /** 80 % of the units behind a ReLU give 0 for every digit. The run may go on; it is said once. */
        DEAD,
        /** As {@link backprop.session.settings.StopRules} ask, each once: the loss has risen above its limit. */
        STOP_LOSS,
        STOP_ACCURACY,
        STOP_DEAD,
        STOP_STILL;

        /** Whether the run was to stop there. */
        public boolean isRule() {
            return compareTo(STOP_LOSS) >= 0;
        }
    }

    /** @param good the iteration that {@link Command.RestoreLastGood} goes back to */
    record Stopped(Reason reason, Progress progress, int good) implements Event {}

    /**
     * One iteration from inside.
     *
     * @param iteration its number, from 1
     * @param size of the mini-batch, of which the first labels.length are here
     * @param pixels 784 bytes for each
     * @param scores 10 for each, before the update; and probabilities
     * @param loss the mean over the mini-batch
     * @param parameters weights and biases of convolutions, and of the first and the last affine layer, W1 first
     */
    record StepTraced(
            int iteration,
            int size,
            int[] labels,
            byte[] pixels,
            float[] scores,
            float[] probabilities,
            double loss,
            List<WatchedParameter> parameters)
            implements Event {
        public StepTraced {
            parameters = List.copyOf(parameters);
        }
    }

    /** What {@link Command.Misread} asked for, with the weights of that iteration; total counts those beyond the most, too. */
    record Misreadings(int iteration, int label, int answer, int total, List<Misreading> digits) implements Event {
        public Misreadings {
            digits = List.copyOf(digits);
        }
    }

    /**
     * What came out of {@link Command.Try}.
     *
     * @param iterations that were done
     * @param accuracy on a fifth of the training digits, 0 to 1; 0 where it has diverged
     * @param hasDiverged whether its loss became no number
     */
    record Tried(int iterations, double accuracy, boolean hasDiverged) implements Event {}

    /** Told after the first iteration, every 50th of the first epoch, and at each epoch's end; all layers, in order. */
    record Seen(int iteration, List<LayerStatistics> layers) implements Event {
        public Seen {
            layers = List.copyOf(layers);
        }
    }

    /**
     * With each Seen: the weights of the first units or filters of the first layer.
     *
     * @param units that are told, {@link #MOST} at most
     * @param weights unit after unit, of each as many as it has inputs
     */
    record FirstWeights(int iteration, int units, float[] weights) implements Event {
        public static final int MOST = 64;
    }

    /**
     * The weights.
     *
     * @param sha256 of all parameters as little-endian float32, W1, b1, W2, b2, …
     */
    record Saved(Snapshot snapshot, String sha256) implements Event {}

    /** From here on the run goes on under this condition; told before its first iteration, and with each change. */
    record Conditioned(Condition condition) implements Event {}

    /** Told now and then, for {@link Command.Revisit} and {@link Command.Resume}. */
    record Checkpointed(TrainerCheckpoint checkpoint) implements Event {}

    /** How the net reads a digit: its class's probabilities. */
    record Reading(float[] probabilities) implements Event {}

    /** On the way to an iteration that was asked for it has come to that one; told where the way is long. */
    record Revisiting(int iteration, int at) implements Event {}

    /**
     * What is seen at an earlier iteration, one after the other: the losses on the way as {@link Progressed}; {@link
     * FirstWeights}; {@link Seen} where an iteration led there; {@link Reading}; if they are wanted {@link Checkpointed} and
     * {@link Saved}; then {@link Evaluated} on the test digits alone, and at last {@link Misreadings}.
     */
    record Revisited(int iteration, Event seen) implements Event {}

    /** SHA-256 of the digits that are learned from, and of those that are tested on. */
    record DigitsHashed(String sha256) implements Event {}

    /** The session is at its end. The page has a sentence for the code, with places for the parameters. */
    record Failed(String code, List<String> parameters) implements Event {
        public Failed {
            parameters = List.copyOf(parameters);
        }
    }
}
