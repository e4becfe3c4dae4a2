package backprop.run;

import backprop.session.protocol.Snapshot;
import java.util.List;

/**
 * A run as it is kept from visit to visit.
 *
 * @param losses of each iteration from the first
 * @param perEpoch iterations
 * @param rate the learning rate it has come to
 */
public record RunRecord(
        RunSpec spec,
        float[] losses,
        List<AccuracyMark> marks,
        int perEpoch,
        double rate,
        RunState state,
        Snapshot snapshot) {}
