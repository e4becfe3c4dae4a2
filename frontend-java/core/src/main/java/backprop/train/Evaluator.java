package backprop.train;

import backprop.data.Samples;
import backprop.nn.Network;
import backprop.tensor.Matrix;
import backprop.tensor.SparseBatch;

/** Lets a net read samples, as often as one likes; the net may learn in between. */
public final class Evaluator {
    /** How many samples it reads at a time. */
    public static final int BATCH = 500;

    private final Network network;
    private final Samples samples;
    private final SparseBatch rows;

    public Evaluator(Network network, Samples samples) {
        this.network = network;
        this.samples = samples;
        rows = new SparseBatch(network.workspace(), samples.images(), Math.min(BATCH, samples.size()));
    }

    public Samples samples() {
        return samples;
    }

    public Network network() {
        return network;
    }

    /** On all samples. */
    public Evaluation all() {
        return part(0, samples.size());
    }

    /** On the samples from (included) to (not included). */
    public Evaluation part(int from, int to) {
        if (from < 0 || to > samples.size() || from > to) {
            throw new IllegalArgumentException("samples " + from + " to " + to + " of " + samples.size());
        }
        int outputs = network.architecture().outputs();
        int[][] confusion = new int[outputs][outputs];
        for (int start = from; start < to; start += BATCH) count(start, Math.min(start + BATCH, to), confusion);
        return new Evaluation(confusion);
    }

    /** The scores (to − from × outputs) of at most 500 samples; they live until the net's next pass. */
    public Matrix scores(int from, int to) {
        int[] indices = new int[to - from];
        for (int i = 0; i < indices.length; i++) indices[i] = from + i;
        return network.forward(rows.choose(indices));
    }

    private void count(int from, int to, int[][] confusion) {
        Matrix scores = scores(from, to);
        for (int i = 0; i < to - from; i++) {
            int label = samples.label(from + i);
            if (label >= confusion.length) {
                throw new IllegalArgumentException("label " + label + " for " + confusion.length + " outputs");
            }
            confusion[label][scores.largestInRow(i)]++;
        }
    }
}
