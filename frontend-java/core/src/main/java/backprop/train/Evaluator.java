package backprop.train;

import backprop.data.Samples;
import backprop.nn.Network;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerShape;
import backprop.tensor.Matrix;
import backprop.tensor.SparseBatch;

/** Lets a net read samples, as often as one likes; the net may learn in between. */
public final class Evaluator {
    /** The most samples that it reads at a time, and the most numbers that a layer then gives: a convolution gives many. */
    private static final int MOST_ROWS = 500, MOST_NUMBERS = 400_000;

    private final Network network;
    private final Samples samples;
    private final int batch;
    private final SparseBatch rows;

    public Evaluator(Network network, Samples samples) {
        this.network = network;
        this.samples = samples;
        batch = batch(network.architecture());
        rows = new SparseBatch(network.workspace(), samples.images(), Math.min(batch, samples.size()));
    }

    /** How many samples it reads at a time: 500, fewer where layers give many numbers. */
    public static int batch(Architecture net) {
        int widest =
                net.layerShapes().stream().mapToInt(LayerShape::outputs).max().orElse(1);
        return Math.max(1, Math.min(MOST_ROWS, MOST_NUMBERS / widest));
    }

    public int batch() {
        return batch;
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

    /**
     * On some of the samples.
     *
     * @param from the first of them, counted from 0
     * @param to behind the last of them
     * @throws IllegalArgumentException if there are no such samples
     */
    public Evaluation part(int from, int to) {
        if (from < 0 || to > samples.size() || from > to) {
            throw new IllegalArgumentException("samples " + from + " to " + to + " of " + samples.size());
        }
        int outputs = network.architecture().outputs();
        int[][] confusion = new int[outputs][outputs];
        for (int start = from; start < to; start += batch) count(start, Math.min(start + batch, to), confusion);
        return new Evaluation(confusion);
    }

    /** The scores (to − from × outputs) of at most {@link #batch} samples; they live until the net's next pass. */
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
