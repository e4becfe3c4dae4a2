package backprop.naive;

/**
 * x̂ = (x − μ)/√(σ² + ε), y = γx̂ + β for each column of x (N×M), with the mean and the variance of that column over the
 * batch; a trained net reads with means of these over many batches. γ and β are 1×M. Book, section 6.3.
 */
public final class BatchNormalization implements Layer {
    private static final double MOMENTUM = 0.9;
    private static final double EPSILON = 1e-5;

    private final double[][] gamma;
    private final double[][] beta;
    private double[][] runningMean;
    private double[][] runningVariance;
    private double[][] hat;
    private double[][] deviation;
    private double[][] dgamma;
    private double[][] dbeta;

    /** γ and β are kept, not copied. */
    public BatchNormalization(double[][] gamma, double[][] beta) {
        this.gamma = gamma;
        this.beta = beta;
        runningMean = Array2.map(gamma, any -> 0);
        runningVariance = Array2.map(gamma, any -> 1);
    }

    @Override
    public double[][] learn(double[][] x) {
        double[][] mean = meanOverRows(x);
        double[][] centred = Array2.zipRow(x, mean, (v, m) -> v - m);
        double[][] variance = meanOverRows(Array2.map(centred, v -> v * v));
        runningMean = Array2.zip(runningMean, mean, (r, m) -> r * MOMENTUM + m * (1 - MOMENTUM));
        runningVariance = Array2.zip(runningVariance, variance, (r, v) -> r * MOMENTUM + v * (1 - MOMENTUM));
        return normalized(x, mean, variance);
    }

    @Override
    public double[][] forward(double[][] x) {
        return normalized(x, runningMean, runningVariance);
    }

    private double[][] normalized(double[][] x, double[][] mean, double[][] variance) {
        deviation = Array2.map(variance, v -> Math.sqrt(v + EPSILON));
        hat = Array2.zipRow(Array2.zipRow(x, mean, (v, m) -> v - m), deviation, (v, s) -> v / s);
        return Array2.plusRow(Array2.zipRow(hat, gamma, (v, g) -> v * g), beta);
    }

    /** After learn: μ and σ² reach every row, so that the mean of dout, and its part along x̂, are taken away. */
    @Override
    public double[][] backward(double[][] dout) {
        dbeta = Array2.sumOverRows(dout);
        dgamma = Array2.sumOverRows(Array2.zip(dout, hat, (d, h) -> d * h));
        double[][] dhat = Array2.zipRow(dout, gamma, (d, g) -> d * g);
        double[][] along = meanOverRows(Array2.zip(dhat, hat, (d, h) -> d * h));
        double[][] centred = Array2.zipRow(dhat, meanOverRows(dhat), (d, m) -> d - m);
        double[][] dx = Array2.zip(centred, Array2.zipRow(hat, along, (h, a) -> h * a), (d, h) -> d - h);
        return Array2.zipRow(dx, deviation, (d, s) -> d / s);
    }

    private static double[][] meanOverRows(double[][] x) {
        return Array2.map(Array2.sumOverRows(x), sum -> sum / x.length);
    }

    public double[][] dgamma() {
        return dgamma;
    }

    public double[][] dbeta() {
        return dbeta;
    }
}
