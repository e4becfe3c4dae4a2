package backprop.exercise;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** One column of a batch, on its way through batch normalisation. */
final class NormalizedColumn {
    private static final double EPSILON = 1e-5;

    final double[] dout;
    final double[] dhat;
    final double[] centred;
    final double[] hat;
    final double deviation;

    NormalizedColumn(double[] x, double[] dout, double gamma) {
        this.dout = dout;
        dhat = Arrays.stream(dout).map(d -> d * gamma).toArray();
        double mean = mean(x);
        centred = Arrays.stream(x).map(v -> v - mean).toArray();
        deviation = Math.sqrt(mean(zip(centred, centred, (a, b) -> a * b)) + EPSILON);
        hat = Arrays.stream(centred).map(v -> v / deviation).toArray();
    }

    /** What reaches x through the mean, for each row. */
    double throughMean() {
        return mean(dhat);
    }

    /** What reaches x through the variance, along x̂. */
    double throughVariance() {
        return mean(zip(dhat, hat, (d, h) -> d * h));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum / values.length;
    }

    private static double[] zip(double[] a, double[] b, DoubleBinaryOperator f) {
        double[] c = new double[a.length];
        for (int i = 0; i < c.length; i++) c[i] = f.applyAsDouble(a[i], b[i]);
        return c;
    }
}
