package backprop.session;

import backprop.nn.Network;
import backprop.weights.NetworkFile;
import backprop.weights.SafeTensorsException;
import backprop.weights.WeightsDigest;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** Tells the weights, also every few seconds, so that a worker that fails can be made again with them. */
final class Saver {
    private static final double BETWEEN = 5000;

    private final Network network;
    private final DoubleSupplier clock;
    private final Consumer<Event> tell;
    private double saved;

    Saver(Network network, DoubleSupplier clock, Consumer<Event> tell) {
        this.network = network;
        this.clock = clock;
        this.tell = tell;
        saved = clock.getAsDouble();
    }

    boolean isDue() {
        return clock.getAsDouble() - saved > BETWEEN;
    }

    /** Whether there was something to save: weights that are no numbers are not told, for the run is lost. */
    boolean save(int iteration) {
        try {
            Snapshot now = new Snapshot(iteration, NetworkFile.write(network, Map.of()));
            saved = clock.getAsDouble();
            tell.accept(new Event.Saved(now, WeightsDigest.of(network)));
            return true;
        } catch (SafeTensorsException e) {
            return false;
        }
    }
}
