package backprop.train;

import backprop.data.Samples;
import backprop.nn.Network;
import backprop.tensor.ChosenRows;
import backprop.tensor.Matrix;

/** How well a net reads: confusion[label][answer] counts samples. */
public record Evaluation(int[][] confusion) {
    private static final int BATCH = 500;

    /** On all samples. */
    public static Evaluation of(Network network, Samples samples) {
        return of(network, samples, 0, samples.size());
    }

    /** On the samples from (included) to (not included). */
    public static Evaluation of(Network network, Samples samples, int from, int to) {
        int outputs = network.architecture().outputs();
        int[][] confusion = new int[outputs][outputs];
        ChosenRows rows = new ChosenRows(network.home(), samples.images(), BATCH);
        for (int start = from; start < to; start += BATCH) {
            int[] indices = new int[Math.min(BATCH, to - start)];
            for (int i = 0; i < indices.length; i++) indices[i] = start + i;
            Matrix scores = network.forward(rows.choose(indices));
            for (int i = 0; i < indices.length; i++) {
                confusion[samples.label(indices[i])][scores.largestInRow(i)]++;
            }
        }
        return new Evaluation(confusion);
    }

    /** Both together. */
    public Evaluation plus(Evaluation other) {
        int[][] sum = new int[confusion.length][confusion.length];
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum.length; j++) sum[i][j] = confusion[i][j] + other.confusion[i][j];
        }
        return new Evaluation(sum);
    }

    public int correct() {
        int correct = 0;
        for (int i = 0; i < confusion.length; i++) correct += confusion[i][i];
        return correct;
    }

    public int total() {
        int total = 0;
        for (int[] row : confusion) for (int count : row) total += count;
        return total;
    }

    /** 0 to 1. */
    public double accuracy() {
        return (double) correct() / total();
    }
}
