package backprop.run;

import backprop.session.settings.RunSettings;
import backprop.session.settings.StopRules;

/**
 * What a run is asked for.
 *
 * @param start the iteration that it begins after: where a branch left another run; 0 for a beginning of its own
 */
public record RunSpec(RunSettings settings, int start) {
    /** One that begins at its own beginning. */
    public RunSpec(RunSettings settings) {
        this(settings, 0);
    }

    public RunSpec with(StopRules stop) {
        return new RunSpec(settings.with(stop), start);
    }

    /** Whether these ask for it: when a run is to stop makes it no other, and a branch is asked for by none. */
    public boolean isOf(RunSettings asked) {
        return start == 0 && settings.with(StopRules.NONE).equals(asked.with(StopRules.NONE));
    }

    /** Whether a run of the other can go on as this one: the learning rate may change on the way. */
    public boolean continues(RunSpec other) {
        return settings.digits() == other.settings.digits()
                && settings.plan()
                        .withLearningRate(1)
                        .equals(other.settings.plan().withLearningRate(1));
    }
}
