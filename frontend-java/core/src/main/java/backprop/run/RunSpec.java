package backprop.run;

import backprop.session.settings.RunSettings;
import backprop.session.settings.StopRules;
import java.util.Optional;

/**
 * What a run is asked for.
 *
 * @param variant the key of an experiment's variant; empty for none
 * @param branch where it left another run
 */
public record RunSpec(RunSettings settings, String variant, Optional<BranchPoint> branch) {
    /** One that begins at its own beginning. */
    public RunSpec(RunSettings settings, String variant) {
        this(settings, variant, Optional.empty());
    }

    public RunSpec with(StopRules stop) {
        return new RunSpec(settings.with(stop), variant, branch);
    }

    /** The iteration that it begins after. */
    public int start() {
        return branch.map(BranchPoint::iteration).orElse(0);
    }

    /** Whether a run of the other can go on as this one: the learning rate may change on the way. */
    public boolean continues(RunSpec other) {
        return settings.digits() == other.settings.digits()
                && settings.plan()
                        .withLearningRate(1)
                        .equals(other.settings.plan().withLearningRate(1));
    }
}
