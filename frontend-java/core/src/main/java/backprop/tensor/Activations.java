package backprop.tensor;

import backprop.math.Maths;

/** Hyperbolic tangent and sigmoid, number by number, in double, each rounded once. */
final class Activations {
    private Activations() {}

    static void tanh(float[] x, float[] into, int n) {
        for (int i = 0; i < n; i++) into[i] = (float) Maths.tanhForFloat(x[i]);
    }

    static void tanhGradient(float[] y, float[] dout, float[] into, int n) {
        for (int i = 0; i < n; i++) into[i] = (float) (dout[i] * (1 - (double) y[i] * y[i]));
    }

    /** By exp(−|x|), which is never above 1. */
    static void sigmoid(float[] x, float[] into, int n) {
        for (int i = 0; i < n; i++) {
            double e = Maths.exp(-Math.abs((double) x[i]));
            into[i] = (float) ((x[i] < 0 ? e : 1) / (1 + e));
        }
    }

    static void sigmoidGradient(float[] y, float[] dout, float[] into, int n) {
        for (int i = 0; i < n; i++) into[i] = (float) (dout[i] * (1 - (double) y[i]) * y[i]);
    }

    /** The mean of log(1 + exp(x)) − t·x, without a power that is too large. */
    static double sigmoidLoss(Matrix x, Matrix t) {
        double sum = 0;
        for (int i = 0; i < x.rows(); i++) {
            double score = x.get(i, 0);
            double loss = Math.max(score, 0) - t.get(i, 0) * score;
            loss += Maths.log(1 + Maths.exp(-Math.abs(score)));
            sum += loss;
        }
        return sum / x.rows();
    }
}
