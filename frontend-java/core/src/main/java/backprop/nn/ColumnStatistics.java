package backprop.nn;

import backprop.tensor.Matrix;

/**
 * Sums over the rows of a matrix, in double, from the first to the last: a sum for each column, or for each channel of
 * pictures, whose pixels stand one after the other.
 */
final class ColumnStatistics {
    private ColumnStatistics() {}

    static double[] sums(Matrix x, int channels) {
        double[] sums = new double[channels];
        float[] data = x.data();
        for (int i = 0; i < x.rows(); i++) {
            int row = i * x.rowStride();
            for (int at = row; at < row + x.columns(); at += channels) {
                for (int j = 0; j < channels; j++) sums[j] += data[at + j];
            }
        }
        return sums;
    }

    static double[] sumsOfProducts(Matrix x, Matrix y, int channels) {
        double[] sums = new double[channels];
        float[] first = x.data();
        float[] second = y.data();
        for (int i = 0; i < x.rows(); i++) {
            int row = i * x.rowStride();
            for (int at = row; at < row + x.columns(); at += channels) {
                for (int j = 0; j < channels; j++) sums[j] += (double) first[at + j] * second[at + j];
            }
        }
        return sums;
    }

    /** How many numbers each sum has. */
    static int count(Matrix x, int channels) {
        return x.rows() * (x.columns() / channels);
    }

    static double[] means(Matrix x, int channels) {
        double[] means = sums(x, channels);
        for (int j = 0; j < means.length; j++) means[j] /= count(x, channels);
        return means;
    }

    /** The mean of (x − mean)². */
    static double[] variances(Matrix x, double[] means) {
        int channels = means.length;
        double[] variances = new double[channels];
        float[] data = x.data();
        for (int i = 0; i < x.rows(); i++) {
            int row = i * x.rowStride();
            for (int at = row; at < row + x.columns(); at += channels) {
                for (int j = 0; j < channels; j++) {
                    double difference = data[at + j] - means[j];
                    variances[j] += difference * difference;
                }
            }
        }
        for (int j = 0; j < channels; j++) variances[j] /= count(x, channels);
        return variances;
    }

    /** The numbers of a single row. */
    static double[] of(Matrix row) {
        double[] values = new double[row.columns()];
        for (int j = 0; j < values.length; j++) values[j] = row.data()[j];
        return values;
    }
}
