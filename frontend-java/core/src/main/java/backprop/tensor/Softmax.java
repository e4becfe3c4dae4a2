package backprop.tensor;

import backprop.math.Maths;

/** Softmax and its loss row by row, in double. It keeps scratch: one for a thread. Book, section 5.6.3. */
final class Softmax {
    private double[] exp = {};

    /** Each row of into = the softmax of the row of x; the mean over the rows of −Σ t log softmax. */
    double of(Matrix x, Matrix t, Matrix into) {
        if (exp.length < x.columns()) exp = new double[x.columns()];
        float[] scores = x.data();
        float[] targets = t.data();
        float[] shares = into.data();
        double loss = 0;
        for (int i = 0; i < x.rows(); i++) {
            loss += ofRow(scores, targets, shares, i * x.rowStride(), x.columns(), exp);
        }
        return loss / x.rows();
    }

    /**
     * By exp(x − max), where nothing is above 1; and by log Σ exp(x − max) − (x − max) instead of −log of the share, which
     * could be 0.
     */
    private static double ofRow(float[] scores, float[] targets, float[] shares, int row, int columns, double[] exp) {
        double max = scores[row];
        for (int j = 1; j < columns; j++) if (scores[row + j] > max) max = scores[row + j];
        double sum = 0;
        for (int j = 0; j < columns; j++) {
            double e = Maths.exp(scores[row + j] - max);
            exp[j] = e;
            sum += e;
        }
        double log = Maths.log(sum);
        double loss = 0;
        for (int j = 0; j < columns; j++) {
            shares[row + j] = (float) (exp[j] / sum);
            if (targets[row + j] != 0) loss += targets[row + j] * (log - (scores[row + j] - max));
        }
        return loss;
    }
}
