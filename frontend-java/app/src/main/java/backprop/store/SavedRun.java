package backprop.store;

import backprop.run.AccuracyMark;
import java.util.List;
import java.util.Map;

/**
 * A run as far as it came.
 *
 * @param settings what a link says of it: net, activation, optimizer, lr, …, data
 * @param losses of each iteration from the first
 * @param iteration of the weights
 * @param weights safetensors; empty before the first were saved
 * @param state how it ended: paused, done, diverged
 */
public record SavedRun(
        String name,
        Map<String, String> settings,
        float[] losses,
        List<AccuracyMark> marks,
        int perEpoch,
        int iteration,
        byte[] weights,
        String state,
        boolean hidden) {
    public SavedRun {
        settings = Map.copyOf(settings);
        marks = List.copyOf(marks);
    }
}
