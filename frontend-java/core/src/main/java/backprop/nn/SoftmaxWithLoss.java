package backprop.nn;

import backprop.tensor.Maths;
import backprop.tensor.Matrix;

/**
 * y = softmax of each row of x (N×M), loss = the mean over rows of −Σ t log y, where t is one-hot; the derivative by x is
 * (y − t)/N. The logarithm is taken before anything can become 0, so no loss is infinite. Book, section 5.6.3.
 */
public final class SoftmaxWithLoss {
    private Matrix y;
    private Matrix t;

    /** The loss for one label (0 to M − 1) a row. */
    public double forward(Matrix x, int[] labels) {
        return forward(x, oneHot(labels, x));
    }

    /** The loss for one-hot rows t (N×M). */
    public double forward(Matrix x, Matrix t) {
        this.t = t.require(x.rows(), x.columns());
        double loss = 0;
        y = x.empty();
        double[] exp = new double[x.columns()];
        for (int i = 0; i < x.rows(); i++) loss += softmax(x, i, y, exp, t);
        return loss / x.rows();
    }

    /** dx (N×M), dout times the gradient of the loss. */
    public Matrix backward(double dout) {
        if (y == null) throw new IllegalStateException("backward before forward");
        int n = y.rows();
        return y.zip(t, (y, t) -> (y - t) * dout / n);
    }

    /** The probabilities of the last forward pass (N×M). */
    public Matrix probabilities() {
        if (y == null) throw new IllegalStateException("no forward pass yet");
        return y;
    }

    /** The probabilities for scores x (N×M). */
    public static Matrix softmax(Matrix x) {
        Matrix y = x.empty();
        double[] exp = new double[x.columns()];
        for (int i = 0; i < x.rows(); i++) softmax(x, i, y, exp, x);
        return y;
    }

    /** Row i of x to row i of y, by exp(x − max), where nothing is above 1; −Σ t log y of that row. */
    private static double softmax(Matrix x, int i, Matrix y, double[] exp, Matrix t) {
        float[] scores = x.data();
        float[] targets = t.data();
        int row = i * x.rowStride();
        double max = scores[row];
        for (int j = 1; j < exp.length; j++) if (scores[row + j] > max) max = scores[row + j];
        double sum = 0;
        for (int j = 0; j < exp.length; j++) {
            exp[j] = Maths.exp(scores[row + j] - max);
            sum += exp[j];
        }
        double logSum = Maths.log(sum);
        double loss = 0;
        for (int j = 0; j < exp.length; j++) {
            y.data()[row + j] = (float) (exp[j] / sum);
            if (targets[row + j] != 0) loss += targets[row + j] * (logSum - (scores[row + j] - max));
        }
        return loss;
    }

    private static Matrix oneHot(int[] labels, Matrix x) {
        if (labels.length != x.rows()) {
            throw new IllegalArgumentException(labels.length + " labels for " + x.rows() + " rows");
        }
        Matrix t = x.map(v -> 0);
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
