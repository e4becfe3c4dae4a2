package backprop.session;

import backprop.nn.Network;
import backprop.session.protocol.Event;
import backprop.session.protocol.Snapshot;
import backprop.weights.NetworkFile;
import backprop.weights.SafeTensorsException;
import backprop.weights.WeightsDigest;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * Tells the weights, also after the first second and then more and more seldom, down to every five seconds: what a page that
 * is closed or a worker that fails takes with it is little, beside what had been done.
 */
final class AutoSaver {
    private static final double FIRST = 1000, BETWEEN = 5000;

    private final Network network;
    private final DoubleSupplier clock;
    private final Consumer<Event> emit;
    private double saved;
    private double wait = FIRST;

    AutoSaver(Network network, DoubleSupplier clock, Consumer<Event> emit) {
        this.network = network;
        this.clock = clock;
        this.emit = emit;
        saved = clock.getAsDouble();
    }

    boolean isDue() {
        return clock.getAsDouble() - saved > wait;
    }

    /** From the beginning once more, or from where it went back to. */
    void restart() {
        wait = FIRST;
    }

    /** In the midst of the work. */
    void saveAgain(int iteration) {
        if (save(iteration)) wait = Math.min(2 * wait, BETWEEN);
    }

    /** Whether there was something to save: weights that are no numbers are not emitted, for the run is lost. */
    boolean save(int iteration) {
        try {
            Event.Saved now = saved(network, iteration);
            saved = clock.getAsDouble();
            emit.accept(now);
            return true;
        } catch (SafeTensorsException e) {
            return false;
        }
    }

    /** @throws SafeTensorsException if there are weights that are no numbers */
    static Event.Saved saved(Network network, int iteration) {
        Snapshot now = new Snapshot(iteration, NetworkFile.write(network, Map.of()));
        return new Event.Saved(now, WeightsDigest.of(network));
    }
}
