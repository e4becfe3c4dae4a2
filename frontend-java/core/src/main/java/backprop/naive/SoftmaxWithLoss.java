package backprop.naive;

import backprop.math.Maths;

/**
 * y = softmax of each row of x (N×M), loss = −Σ t log y / N for one-hot rows t; ∂loss/∂x = (y − t)/N. The notebook adds
 * 1e-7 before the logarithm; here log y = x − max − log Σ needs no such help. Notebook, section 4.7; book, section 5.6.3.
 */
public final class SoftmaxWithLoss implements Loss {
    private double[][] y;
    private double[][] t;

    @Override
    public double forward(double[][] x, double[][] t) {
        this.t = t;
        y = softmax(x);
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                if (t[i][j] != 0) loss -= t[i][j] * (x[i][j] - max(x[i]) - Maths.log(sumOfExp(x[i])));
            }
        }
        return loss / x.length;
    }

    @Override
    public double[][] backward(double dout) {
        return Array2.zip(y, t, (y, t) -> dout * (y - t) / this.t.length);
    }

    /** Each row on its own. */
    public static double[][] softmax(double[][] x) {
        double[][] y = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            double max = max(x[i]);
            double sum = sumOfExp(x[i]);
            y[i] = x[i].clone();
            for (int j = 0; j < y[i].length; j++) y[i][j] = Maths.exp(x[i][j] - max) / sum;
        }
        return y;
    }

    /** Σ exp(x − max): no term is above 1, so none overflows. */
    private static double sumOfExp(double[] row) {
        double max = max(row);
        double sum = 0;
        for (double x : row) sum += Maths.exp(x - max);
        return sum;
    }

    private static double max(double[] row) {
        double max = row[0];
        for (double x : row) max = Math.max(max, x);
        return max;
    }
}
