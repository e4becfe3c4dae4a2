package backprop.nn;

import backprop.math.Rng;
import backprop.tensor.Matrix;
import java.util.List;

/**
 * x̂ = (x − μ)/√(σ² + ε), y = γx̂ + β for each column of x (N×M), where μ and σ² are those of the mini-batch; of pictures
 * (N×(pixels · M)) for each channel, over all pixels, too. A trained net reads with means over many mini-batches instead.
 * γ, β and the means are 1×M. Book, section 6.3.
 */
public final class BatchNormalization implements Layer {
    /** How much of the old mean stays when a mini-batch comes. */
    private static final double MOMENTUM = 0.9;

    private static final double EPSILON = 1e-5;

    private final Parameter gamma;
    private final Parameter beta;
    private final RunningStatistic mean;
    private final RunningStatistic variance;
    private Matrix normalized;
    private double[] scale = {};
    private boolean learns;

    /** @throws IllegalArgumentException if one of them is not 1×M */
    public BatchNormalization(Parameter gamma, Parameter beta, RunningStatistic mean, RunningStatistic variance) {
        int columns = gamma.value().columns();
        beta.value().require(1, columns);
        mean.value().require(1, columns);
        variance.value().require(1, columns);
        this.gamma = gamma;
        this.beta = beta;
        this.mean = mean;
        this.variance = variance;
    }

    @Override
    public void initialize(Initialization initialization, Rng rng) {
        fill(gamma.value(), 1);
        fill(beta.value(), 0);
        fill(mean.value(), 0);
        fill(variance.value(), 1);
    }

    @Override
    public Matrix forward(Matrix x, Mode mode) {
        learns = mode == Mode.TRAINING;
        return learns
                ? ofBatch(x)
                : normalized(x, ColumnStatistics.of(mean.value()), ColumnStatistics.of(variance.value()));
    }

    private Matrix ofBatch(Matrix x) {
        double[] mu = ColumnStatistics.means(x, channels());
        double[] sigma2 = ColumnStatistics.variances(x, mu);
        updateRunning(mean.value(), mu);
        updateRunning(variance.value(), sigma2);
        return normalized(x, mu, sigma2);
    }

    private Matrix normalized(Matrix x, double[] mu, double[] sigma2) {
        Matrix result = x.empty();
        normalized = x.empty();
        scale = new double[mu.length];
        for (int j = 0; j < mu.length; j++) scale[j] = 1 / Math.sqrt(sigma2[j] + EPSILON);
        float[] from = x.data();
        float[] hat = normalized.data();
        float[] to = result.data();
        float[] g = gamma.value().data();
        float[] b = beta.value().data();
        for (int i = 0; i < x.rows(); i++) {
            int row = i * x.rowStride();
            for (int at = row; at < row + x.columns(); at += mu.length) {
                for (int j = 0; j < mu.length; j++) {
                    double v = (from[at + j] - mu[j]) * scale[j];
                    hat[at + j] = (float) v;
                    to[at + j] = (float) (v * g[j] + b[j]);
                }
            }
        }
        return result;
    }

    @Override
    public Matrix backward(Matrix dout) {
        double[] sums = ColumnStatistics.sums(dout, channels());
        double[] products = ColumnStatistics.sumsOfProducts(dout, normalized, channels());
        beta.gradient(row(beta.value(), sums));
        gamma.gradient(row(gamma.value(), products));
        return inputGradient(dout, sums, products);
    }

    @Override
    public Matrix backwardToInput(Matrix dout) {
        return inputGradient(
                dout,
                ColumnStatistics.sums(dout, channels()),
                ColumnStatistics.sumsOfProducts(dout, normalized, channels()));
    }

    /** dx = γ/√(σ² + ε) · (dout − mean(dout) − x̂ · mean(dout · x̂)): μ and σ² reach every row, too. */
    private Matrix inputGradient(Matrix dout, double[] sums, double[] products) {
        // A net that only reads has μ and σ² of its own, which no row reaches.
        double n = learns ? ColumnStatistics.count(dout, channels()) : Double.POSITIVE_INFINITY;
        double[] factor = new double[channels()];
        double[] ofDout = new double[factor.length];
        double[] ofProduct = new double[factor.length];
        for (int j = 0; j < factor.length; j++) {
            factor[j] = scale[j] * gamma.value().data()[j];
            ofDout[j] = sums[j] / n;
            ofProduct[j] = products[j] / n;
        }
        Matrix result = dout.empty();
        float[] d = dout.data();
        float[] hat = normalized.data();
        float[] to = result.data();
        for (int i = 0; i < dout.rows(); i++) {
            int row = i * dout.rowStride();
            for (int at = row; at < row + dout.columns(); at += factor.length) {
                for (int j = 0; j < factor.length; j++) {
                    to[at + j] = (float) (factor[j] * (d[at + j] - ofDout[j] - ofProduct[j] * hat[at + j]));
                }
            }
        }
        return result;
    }

    private int channels() {
        return gamma.value().columns();
    }

    private static void updateRunning(Matrix running, double[] now) {
        float[] values = running.data();
        for (int j = 0; j < now.length; j++) values[j] = (float) (values[j] * MOMENTUM + now[j] * (1 - MOMENTUM));
    }

    private static Matrix row(Matrix shape, double[] values) {
        Matrix row = shape.empty();
        for (int j = 0; j < values.length; j++) row.data()[j] = (float) values[j];
        return row;
    }

    private static void fill(Matrix row, float value) {
        for (int j = 0; j < row.columns(); j++) row.set(0, j, value);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(gamma, beta);
    }

    @Override
    public List<RunningStatistic> statistics() {
        return List.of(mean, variance);
    }
}
