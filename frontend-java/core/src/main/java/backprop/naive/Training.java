package backprop.naive;

import backprop.math.Rng;
import java.util.ArrayList;
import java.util.List;

/** The notebook's loop: mini-batch, gradient, update, repeat. Notebook, section 5.2; book, section 5.7.4. */
public final class Training {
    private final TwoLayerNet network;
    private final int batchSize;
    private final double learningRate;

    public Training(TwoLayerNet network, int batchSize, double learningRate) {
        this.network = network;
        this.batchSize = batchSize;
        this.learningRate = learningRate;
    }

    /**
     * Rows x, one-hot rows t.
     *
     * @return of each iteration the loss of its mini-batch, after the update
     */
    public List<Double> run(double[][] x, double[][] t, int iterations, Rng rng) {
        List<Double> losses = new ArrayList<>();
        for (int i = 0; i < iterations; i++) {
            double[][] xBatch = new double[batchSize][];
            double[][] tBatch = new double[batchSize][];
            for (int n = 0; n < batchSize; n++) {
                int drawn = rng.below(x.length);
                xBatch[n] = x[drawn];
                tBatch[n] = t[drawn];
            }
            network.gradient(xBatch, tBatch).forEach(this::update);
            losses.add(network.loss(xBatch, tBatch));
        }
        return losses;
    }

    /** In place: the net's layers hold the same arrays. */
    private void update(Weights weights) {
        double[][] w = weights.values();
        double[][] dw = weights.gradient();
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w[i].length; j++) w[i][j] -= learningRate * dw[i][j];
        }
    }
}
