package backprop.run;

import backprop.file.FileException;
import backprop.session.protocol.Event;
import backprop.session.protocol.Snapshot;
import backprop.weights.SafeTensors;
import backprop.weights.Tensor;
import java.util.Optional;

/** The first layer's weights out of a snapshot: a picture for each unit is a column of W1, for each filter a row. */
public final class FirstLayer {
    private FirstLayer() {}

    /**
     * As a session tells them while the run goes on.
     *
     * @param snapshot its W1 is inputs×units, or filters×channels×height×width
     * @return units×inputs numbers, or filters×(channels·height·width); empty if the file has no W1 or is none
     */
    public static Optional<Event.FirstWeights> of(Snapshot snapshot) {
        try {
            return SafeTensors.read(snapshot.file()).tensor("W1").map(w -> pictures(w, snapshot.iteration()));
        } catch (FileException e) {
            return Optional.empty();
        }
    }

    private static Event.FirstWeights pictures(Tensor w, int iteration) {
        boolean areFilters = w.shape().size() == 4;
        int units = w.shape().get(areFilters ? 0 : 1), each = w.values().length / units;
        int told = Math.min(Event.FirstWeights.MOST, units);
        float[] pictures = new float[told * each];
        for (int i = 0; i < pictures.length; i++)
            pictures[i] = w.values()[areFilters ? i : i % each * units + i / each];
        return new Event.FirstWeights(iteration, told, pictures);
    }
}
