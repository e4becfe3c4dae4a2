package backprop.store;

import backprop.session.protocol.TrainerCheckpoint;
import java.util.List;

/**
 * The checkpoints of a run, under the number of the run.
 *
 * @param way the conditions under which they were made, as text
 */
public record SavedCheckpoints(String way, List<TrainerCheckpoint> checkpoints) {
    public SavedCheckpoints {
        checkpoints = List.copyOf(checkpoints);
    }
}
