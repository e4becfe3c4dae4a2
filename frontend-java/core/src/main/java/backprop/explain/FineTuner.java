package backprop.explain;

import backprop.nn.Network;
import backprop.optim.Optimizer;
import backprop.optim.Sgd;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.weights.NetworkFile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A copy of a net that is taught one digit at a time, and can forget its lessons. The net itself is never changed. */
public final class FineTuner {
    private static final int MOVED = 6;

    /** Weights kept for undoing, in all: 64 MB. */
    private static final int MOST_KEPT = 16_000_000;

    private final Network network;
    private final Trace trace;
    private final List<float[]> first;
    private final Deque<Before> past = new ArrayDeque<>();
    private int steps;

    /** The weights before a lesson, and the steps that had made them. */
    private record Before(List<float[]> values, int steps) {}

    public FineTuner(Network teacher) {
        network = NetworkFile.read(NetworkFile.write(teacher, Map.of()), new Workspace(new JavaKernels()));
        trace = new Trace(network);
        first = network.values();
    }

    /** The copy as it stands. */
    public Network network() {
        return network;
    }

    /** Steps taken in all, without those undone. */
    public int steps() {
        return steps;
    }

    /**
     * Steps of gradient descent on this digit alone.
     *
     * @param input the pixels, 0 to 1
     * @param rate  the learning rate, above 0
     * @throws IllegalArgumentException if the rate is no positive number
     */
    public FineTuneResult train(float[] input, int label, double rate, int count) {
        Optimizer.requireRate(rate);
        Sgd sgd = new Sgd();
        List<float[]> before = network.values();
        saveWeights(before);
        trace.forward(input);
        float[] probabilities = trace.probabilities().toArray();
        double loss = trace.backward(label);
        double firstLoss = loss;
        for (int step = 0; step < count; step++) {
            sgd.update(network.parameters(), rate);
            trace.forward(input);
            loss = trace.backward(label);
        }
        steps += count;
        return new FineTuneResult(
                firstLoss,
                loss,
                probabilities,
                trace.probabilities().toArray(),
                WeightChange.farthest(network.parameters(), before, MOVED));
    }

    /** Where memory would run out, the oldest lesson can no longer be undone. */
    private void saveWeights(List<float[]> before) {
        past.push(new Before(before, steps));
        int size = before.stream().mapToInt(values -> values.length).sum();
        if (past.size() > 1 && (long) past.size() * size > MOST_KEPT) past.removeLast();
    }

    public boolean canUndo() {
        return !past.isEmpty();
    }

    /** The weights are what they were before the last lesson, to the bit. */
    public void undo() {
        Before before = past.pop();
        network.fill(before.values());
        steps = before.steps();
    }

    /** The weights are the net's own again. */
    public void reset() {
        past.clear();
        network.fill(first);
        steps = 0;
    }
}
