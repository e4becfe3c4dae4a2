package backprop.worker.host;

import backprop.json.Json;
import backprop.math.Rng;
import backprop.naive.CentralDifferences;
import backprop.naive.Minibatch;
import backprop.naive.TwoLayerNet;
import backprop.naive.Weights;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** The same gradient, by backprop and by central differences, with the same layers in double and under the same clock. */
final class Race {
    /** Browsers compile in several stages: both lanes run compiled code. On a slow machine a moment holds too few passes for that. */
    private static final double WARM_UP = 300, LONGEST_WARM_UP = 2000;

    private static final int WARM_UP_ROUNDS = 20;
    /** The clock may be too coarse for a single gradient of a small net. */
    private static final double MEASURED = 20;

    private static final int MEASUREMENTS = 9;
    private static final double TOLERANCE = 1e-5;

    private final Minibatch batch;
    private final TwoLayerNet net;
    private final DoubleSupplier clock;
    private CentralDifferences differences;
    private double milliseconds;

    Race(Minibatch batch, int hidden, Rng rng, DoubleSupplier clock) {
        this.batch = batch;
        this.clock = clock;
        net = new TwoLayerNet(batch.x()[0].length, hidden, batch.t()[0].length, rng);
    }

    /** Backprop's lane: one gradient's time, the median of a few measurements, since one of them may be interrupted. */
    Json start() {
        warmUp();
        double milliseconds = median();
        List<Weights> gradient = net.gradient(batch.x(), batch.t());
        differences = new CentralDifferences(this::loss, gradient, TOLERANCE);
        return Json.of(Map.of("backprop", Json.of(milliseconds), "total", Json.of(differences.total())));
    }

    /** What both lanes do, as often for the one as for the other. */
    private void warmUp() {
        double from = clock.getAsDouble();
        double elapsed = 0;
        for (int round = 0; elapsed < WARM_UP || round < WARM_UP_ROUNDS && elapsed < LONGEST_WARM_UP; round++) {
            net.gradient(batch.x(), batch.t());
            loss();
            loss();
            elapsed = clock.getAsDouble() - from;
        }
    }

    private double median() {
        double[] measured = new double[MEASUREMENTS];
        for (int i = 0; i < measured.length; i++) measured[i] = oneGradient();
        Arrays.sort(measured);
        return measured[measured.length / 2];
    }

    private double oneGradient() {
        double from = clock.getAsDouble();
        int count = 0;
        double elapsed;
        do {
            net.gradient(batch.x(), batch.t());
            count++;
            elapsed = clock.getAsDouble() - from;
        } while (elapsed < MEASURED);
        return elapsed / count;
    }

    private double loss() {
        return net.loss(batch.x(), batch.t());
    }

    /** The other lane, for a while. */
    Json advance(double atLeast) {
        double from = clock.getAsDouble();
        while (!differences.isDone() && clock.getAsDouble() - from < atLeast) differences.next();
        milliseconds += clock.getAsDouble() - from;
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("done", Json.of(differences.done()));
        members.put("agreeing", Json.of(differences.agreeing()));
        members.put("milliseconds", Json.of(milliseconds));
        return Json.of(members);
    }
}
