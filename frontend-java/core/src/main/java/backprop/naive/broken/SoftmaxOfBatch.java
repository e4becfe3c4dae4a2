package backprop.naive.broken;

import backprop.math.Maths;
import backprop.naive.Array2;
import backprop.naive.Loss;

/** The notebook's: softmax is taken over all numbers of the batch together, where it should be row by row. */
final class SoftmaxOfBatch implements Loss {
    private double[][] y;
    private double[][] t;

    @Override
    public double forward(double[][] x, double[][] t) {
        this.t = t;
        y = softmax(x);
        double loss = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) loss -= t[i][j] * Maths.log(y[i][j]);
        }
        return loss / x.length;
    }

    @Override
    public double[][] backward(double dout) {
        return Array2.zip(y, t, (y, t) -> dout * (y - t) / this.t.length);
    }

    private static double[][] softmax(double[][] x) {
        double[][] y = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            double max = max(x);
            double sum = sumOfExp(x);
            y[i] = x[i].clone();
            for (int j = 0; j < y[i].length; j++) y[i][j] = Maths.exp(x[i][j] - max) / sum;
        }
        return y;
    }

    private static double sumOfExp(double[][] x) {
        double max = max(x);
        double sum = 0;
        for (double[] row : x) for (double v : row) sum += Maths.exp(v - max);
        return sum;
    }

    private static double max(double[][] x) {
        double max = x[0][0];
        for (double[] row : x) for (double v : row) max = Math.max(max, v);
        return max;
    }
}
