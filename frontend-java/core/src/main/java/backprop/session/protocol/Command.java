package backprop.session.protocol;

import backprop.data.Dataset;
import backprop.session.settings.DataSource;
import backprop.session.settings.StopRules;
import backprop.train.TrainingPlan;
import java.util.List;
import java.util.Optional;

/** What the page asks of a session. Each takes effect at the end of the present slice of work, some 30 ms later at most. */
public sealed interface Command {
    /**
     * Always the first of a session.
     *
     * @param whole whether to wait until all digits are there. The same seed then gives the same run; else training starts
     *     with the first part, and goes on with all digits as soon as they have come
     * @param from weights to begin with, instead of the plan's initial ones
     * @param drawn the student's digits: all there are for {@link DataSource#DRAWN}, else added to the training digits
     */
    record Open(TrainingPlan plan, DataSource digits, boolean whole, Optional<Snapshot> from, Optional<Dataset> drawn)
            implements Command {
        public Open(TrainingPlan plan, DataSource digits, boolean whole, Optional<Snapshot> from) {
            this(plan, digits, whole, from, Optional.empty());
        }
    }

    /** Always the last: the worker drops the session, and is {@link Event.Ready} for another. */
    record Close() implements Command {}

    /** Goes on for so many iterations, but not beyond the plan. */
    record Run(int iterations) implements Command {}

    record Pause() implements Command {}

    /** Back to iteration 0 and its weights, paused. */
    record Reset() implements Command {}

    /** Back to the last weights before the loss rose, paused; where {@link Event.Stopped#good} says. */
    record RestoreLastGood() implements Command {}

    /** From the next iteration on; a positive number. */
    record LearningRate(double rate) implements Command {}

    /** Asks for the accuracy on all digits now. It is emitted at the end of each epoch anyway. */
    record Evaluate() implements Command {}

    /** Asks for the weights. */
    record Save() implements Command {}

    /** Asks for the hash of the digits, once they are here. */
    record HashDigits() implements Command {}

    /** Does one iteration, emits all that happens in it, and pauses. The run is the same as without. */
    record TraceStep() implements Command {}

    /**
     * Asks for a short run of its own with these, of the plan's length and from its initial weights, and for how well that
     * reads digits which it did not learn from: {@link Event.Tried}. The session's run is lost. Once {@link Event.Opened} has come.
     *
     * @param rate learning rate, a positive number
     * @param decay weight decay, 0 or a positive number
     */
    record Try(double rate, double decay) implements Command {}

    /**
     * Asks for test digits with this label that were read as that answer.
     *
     * @param label −1 for any
     * @param answer −1 for any other than the label
     */
    record Misread(int label, int answer, int most) implements Command {}

    /**
     * Goes on from this state; {@link Reset} comes back to it. Sent before the first {@link Run}, to a session that was opened
     * with the weights of that iteration.
     */
    record Resume(TrainerCheckpoint from) implements Command {}

    /** From now on it stops for these, and for no others. */
    record StopWhen(StopRules rules) implements Command {}

    /**
     * Goes back to an iteration, tells what is seen there in {@link Event.Revisited}, and returns to where the run stands,
     * which is the same as without. What was asked before and is not answered yet is dropped.
     *
     * @param from a checkpoint before it; empty for the plan's initial weights
     * @param conditions of all iterations on the way, in order
     * @param drawing 784 bytes of a digit to be read
     * @param misread which of the misread digits
     * @param isKept whether the state and the weights are wanted too, to go on from there
     */
    record Revisit(
            int iteration,
            Optional<TrainerCheckpoint> from,
            List<Condition> conditions,
            Optional<byte[]> drawing,
            Misread misread,
            boolean isKept)
            implements Command {
        public Revisit {
            conditions = List.copyOf(conditions);
        }
    }
}
