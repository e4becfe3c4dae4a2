package backprop.run;

import backprop.run.history.RunHistory;
import backprop.session.protocol.Snapshot;
import java.util.List;

/**
 * A run as it is kept from visit to visit.
 *
 * @param name what its owner calls it; empty for none
 * @param isHidden whether its owner has taken it out of the charts
 * @param losses of each iteration from the first
 * @param perEpoch iterations
 * @param rate the learning rate it has come to
 * @param history its way, perhaps without checkpoints
 */
public record RunRecord(
        String name,
        boolean isHidden,
        RunSpec spec,
        float[] losses,
        List<AccuracyMark> marks,
        int perEpoch,
        double rate,
        RunState state,
        Snapshot snapshot,
        RunHistory history) {}
