package backprop.train;

import backprop.data.Samples;
import backprop.nn.Network;

/** How well a net reads: confusion[label][answer] counts samples. */
public record Evaluation(int[][] confusion) {
    /** On all samples, once; who does it again keeps an {@link Evaluator}. */
    public static Evaluation of(Network network, Samples samples) {
        return new Evaluator(network, samples).all();
    }

    /**
     * Both together.
     *
     * @throws IllegalArgumentException if their numbers of classes differ
     */
    public Evaluation plus(Evaluation other) {
        if (other.confusion.length != confusion.length) {
            throw new IllegalArgumentException(confusion.length + " classes and " + other.confusion.length);
        }
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

    /** 0 to 1; 0 of nothing. */
    public double accuracy() {
        return (double) correct() / Math.max(total(), 1);
    }
}
