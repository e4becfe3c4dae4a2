package backprop.session;

import backprop.nn.Network;
import backprop.train.Progress;
import java.util.List;

/**
 * The weights to go back to when a run is lost: looked at every 100 iterations, and kept when the mean loss over these is not
 * half as large again as the lowest there was. A run can be lost long before its loss is no number.
 */
final class Checkpoint {
    private static final int INTERVAL = 100;
    private static final double TOLERANCE = 1.5;

    private final Network network;
    private int iteration;
    private List<float[]> values;
    private double lowest;
    private double sum;
    private int count;

    /** As the net is now. */
    Checkpoint(Network network, int iteration) {
        this.network = network;
        restart(iteration);
    }

    void restart(int iteration) {
        save(iteration);
        lowest = Double.POSITIVE_INFINITY;
        sum = 0;
        count = 0;
    }

    void update(Progress progress) {
        sum += progress.loss();
        if (++count < INTERVAL) return;
        double mean = sum / count;
        sum = 0;
        count = 0;
        if (!(mean <= lowest * TOLERANCE)) return;
        lowest = Math.min(lowest, mean);
        save(progress.iteration());
    }

    private void save(int iteration) {
        this.iteration = iteration;
        values = network.values();
    }

    int iteration() {
        return iteration;
    }

    /** Gives the net its good weights again. */
    void restore() {
        network.fill(values);
        restart(iteration);
    }
}
