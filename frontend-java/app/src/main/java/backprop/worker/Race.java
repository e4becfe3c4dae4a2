package backprop.worker;

import backprop.json.Json;
import backprop.naive.CentralDifferences;
import backprop.naive.Minibatch;
import backprop.naive.TwoLayerNet;
import backprop.naive.Weights;
import backprop.tensor.Rng;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** The same gradient, by backprop and by central differences, with the same layers in double and under the same clock. */
final class Race {
    /** Browsers compile in several stages: both lanes run compiled code. */
    private static final double WARM_UP = 300;

    private static final double MEASURED = 200;
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

    /** Backprop's lane: the mean of as many gradients as fit into a moment. */
    Json begin() {
        gradients(WARM_UP);
        double milliseconds = gradients(MEASURED);
        List<Weights> gradient = net.gradient(batch.x(), batch.t());
        differences = new CentralDifferences(() -> net.loss(batch.x(), batch.t()), gradient, TOLERANCE);
        return Json.of(Map.of("backprop", Json.of(milliseconds), "total", Json.of(differences.total())));
    }

    private double gradients(double atLeast) {
        double from = clock.getAsDouble();
        int count = 0;
        double elapsed;
        do {
            net.gradient(batch.x(), batch.t());
            count++;
            elapsed = clock.getAsDouble() - from;
        } while (elapsed < atLeast);
        return elapsed / count;
    }

    /** The other lane, for a while. */
    Json go(double atLeast) {
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
