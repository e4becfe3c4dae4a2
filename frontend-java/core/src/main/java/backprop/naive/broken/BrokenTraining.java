package backprop.naive.broken;

import backprop.math.Rng;
import backprop.naive.Minibatch;
import backprop.naive.Weights;

/** A net with a bug, or with none, trained by stochastic gradient descent. The same seed draws the same batches. */
public final class BrokenTraining {
    private static final int BATCH = 20;
    private static final double LEARNING_RATE = 0.1;

    private final TrainableNet net;
    private final Minibatch digits;
    private final Minibatch unseen;
    private final Rng rng;

    /**
     * @param net with its first weights, which are changed
     * @param digits to learn from
     * @param unseen to be asked about
     */
    public BrokenTraining(TrainableNet net, Minibatch digits, Minibatch unseen, Rng rng) {
        this.net = net;
        this.digits = digits;
        this.unseen = unseen;
        this.rng = rng;
    }

    /** One iteration. */
    public void step() {
        double[][] x = new double[BATCH][];
        double[][] t = new double[BATCH][];
        for (int i = 0; i < BATCH; i++) {
            int drawn = rng.below(digits.x().length);
            x[i] = digits.x()[drawn];
            t[i] = digits.t()[drawn];
        }
        for (Weights weights : net.gradient(x, t)) updateWeights(weights);
    }

    private static void updateWeights(Weights weights) {
        double[][] values = weights.values();
        double[][] gradient = weights.gradient();
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) values[i][j] -= LEARNING_RATE * gradient[i][j];
        }
    }

    /** Of the digits that it does not learn from, the share that it names rightly. */
    public double accuracy() {
        double[][] scores = net.predict(unseen.x());
        int right = 0;
        for (int i = 0; i < scores.length; i++) right += unseen.t()[i][largest(scores[i])] == 1 ? 1 : 0;
        return (double) right / scores.length;
    }

    private static int largest(double[] row) {
        int largest = 0;
        for (int j = 1; j < row.length; j++) if (row[j] > row[largest]) largest = j;
        return largest;
    }
}
