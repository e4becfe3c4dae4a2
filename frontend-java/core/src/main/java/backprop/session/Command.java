package backprop.session;

import backprop.train.TrainingPlan;
import java.util.Optional;

/** What the page tells a session. Each takes effect at the end of the present slice of work, some 30 ms later at most. */
public sealed interface Command {
    /**
     * Always the first.
     *
     * @param whole whether to wait until all digits are there. The same seed then gives the same run; else training starts
     *     with the first part, and goes on with all digits as soon as they have come
     * @param from weights to begin with, instead of the plan's initial ones
     */
    record Open(TrainingPlan plan, Digits digits, boolean whole, Optional<Snapshot> from) implements Command {}

    /** Goes on for so many iterations, but not beyond the plan. */
    record Run(int iterations) implements Command {}

    record Pause() implements Command {}

    /** Back to iteration 0 and its weights, paused. */
    record Reset() implements Command {}

    /** From the next iteration on; a positive number. */
    record LearningRate(double rate) implements Command {}

    /** Asks for the accuracy on all digits now. It is told at the end of each epoch anyway. */
    record Evaluate() implements Command {}

    /** Asks for the weights. */
    record Save() implements Command {}
}
