package backprop.nn;

import backprop.tensor.Matrix;

/**
 * y = softmax of each row of x (N×M), loss = the mean over rows of −Σ t log y, where t is one-hot; the derivative with respect to x is
 * (y − t)/N. The logarithm is taken before anything can become 0, so no loss is infinite. Book, section 5.6.3.
 */
public final class SoftmaxWithLoss implements LossLayer {
    private Matrix y;
    private Matrix t;

    /** The loss for one label (0 to M − 1) a row. */
    @Override
    public double forward(Matrix x, int[] labels) {
        return forward(x, oneHot(labels, x));
    }

    /** The loss for one-hot rows t (N×M). */
    @Override
    public double forward(Matrix x, Matrix t) {
        this.t = t.require(x.rows(), x.columns());
        y = x.empty();
        return x.softmax(t, y);
    }

    /** dx (N×M), dout times the gradient of the loss. */
    @Override
    public Matrix backward(double dout) {
        return probabilities().differenceOver(t, y.rows() / dout);
    }

    /**
     * The probabilities of the last forward pass (N×M).
     *
     * @throws IllegalStateException if there was no forward pass
     */
    public Matrix probabilities() {
        if (y == null) throw new IllegalStateException("no forward pass yet");
        return y;
    }

    /** The probabilities for scores x (N×M). */
    public static Matrix softmax(Matrix x) {
        Matrix y = x.empty();
        x.softmax(x, y);
        return y;
    }

    @Override
    public Matrix probabilitiesOf(Matrix x) {
        return softmax(x);
    }

    private static Matrix oneHot(int[] labels, Matrix x) {
        if (labels.length != x.rows()) {
            throw new IllegalArgumentException(labels.length + " labels for " + x.rows() + " rows");
        }
        Matrix t = x.zeros();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= x.columns()) {
                throw new IllegalArgumentException(
                        "label " + labels[i] + " in row " + i + " is not one of 0 to " + (x.columns() - 1));
            }
            t.set(i, labels[i], 1);
        }
        return t;
    }
}
