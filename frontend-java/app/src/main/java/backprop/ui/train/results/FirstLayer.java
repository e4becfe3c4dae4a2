package backprop.ui.train.results;

import backprop.data.Dataset;
import backprop.file.FileException;
import backprop.session.protocol.Event;
import backprop.session.protocol.Snapshot;
import backprop.weights.NetworkFile;
import java.util.Optional;

/** The first layer's weights out of a snapshot: W1 is 784×units, a picture for each unit is a column of it. */
public final class FirstLayer {
    private static final int MOST = 100;

    private FirstLayer() {}

    public static Optional<Event.FirstWeights> of(Snapshot snapshot) {
        try {
            float[] w = NetworkFile.values(snapshot.file()).get(0);
            int units = w.length / Dataset.PIXELS, shown = Math.min(MOST, units);
            float[] pictures = new float[shown * Dataset.PIXELS];
            for (int unit = 0; unit < shown; unit++) {
                for (int i = 0; i < Dataset.PIXELS; i++) pictures[unit * Dataset.PIXELS + i] = w[i * units + unit];
            }
            return Optional.of(new Event.FirstWeights(snapshot.iteration(), units, pictures));
        } catch (FileException e) {
            return Optional.empty();
        }
    }
}
