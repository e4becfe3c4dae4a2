package backprop.run;

import backprop.session.settings.RunSettings;

/**
 * What a run is asked for.
 *
 * @param variant the key of an experiment's variant; empty for none
 */
public record RunSpec(RunSettings settings, String variant) {
    /** Whether a run of the other can go on as this one: the learning rate may change on the way. */
    public boolean continues(RunSpec other) {
        return settings.digits() == other.settings.digits()
                && settings.plan()
                        .withLearningRate(1)
                        .equals(other.settings.plan().withLearningRate(1));
    }
}
