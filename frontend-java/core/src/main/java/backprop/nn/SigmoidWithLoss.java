package backprop.nn;

import backprop.tensor.Matrix;

/**
 * Two classes with one score x (N×1): y = 1 / (1 + exp(−x)) is the probability of class 1, loss = the mean over rows of
 * −t log y − (1 − t) log(1 − y), where t is 0 or 1; the derivative with respect to x is (y − t)/N. It is the softmax of the scores 0
 * and x, and finite as that is.
 */
public final class SigmoidWithLoss implements LossLayer {
    private Matrix y;
    private Matrix t;

    @Override
    public double forward(Matrix x, int[] labels) {
        Matrix targets = x.zeros();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] > 1)
                throw new IllegalArgumentException("label " + labels[i] + " in row " + i + " is not 0 or 1");
            targets.set(i, 0, labels[i]);
        }
        return forward(x, targets);
    }

    @Override
    public double forward(Matrix x, Matrix t) {
        this.t = t.require(x.rows(), 1);
        y = probabilitiesOf(x);
        return x.sigmoidLoss(t);
    }

    @Override
    public Matrix backward(double dout) {
        if (y == null) throw new IllegalStateException("no forward pass yet");
        return y.differenceOver(t, y.rows() / dout);
    }

    @Override
    public Matrix probabilitiesOf(Matrix x) {
        return x.sigmoid();
    }
}
