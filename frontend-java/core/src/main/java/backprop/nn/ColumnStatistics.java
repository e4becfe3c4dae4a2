package backprop.nn;

import backprop.tensor.Matrix;

/** Sums down the columns of a matrix, in double, from the first row to the last. */
final class ColumnStatistics {
    private ColumnStatistics() {}

    static double[] sums(Matrix x) {
        double[] sums = new double[x.columns()];
        float[] data = x.data();
        for (int i = 0; i < x.rows(); i++) {
            int row = i * x.rowStride();
            for (int j = 0; j < sums.length; j++) sums[j] += data[row + j];
        }
        return sums;
    }

    static double[] sumsOfProducts(Matrix x, Matrix y) {
        double[] sums = new double[x.columns()];
        float[] first = x.data();
        float[] second = y.data();
        for (int i = 0; i < x.rows(); i++) {
            int row = i * x.rowStride();
            for (int j = 0; j < sums.length; j++) sums[j] += (double) first[row + j] * second[row + j];
        }
        return sums;
    }

    static double[] means(Matrix x) {
        double[] means = sums(x);
        for (int j = 0; j < means.length; j++) means[j] /= x.rows();
        return means;
    }

    /** The mean of (x − mean)². */
    static double[] variances(Matrix x, double[] means) {
        double[] variances = new double[x.columns()];
        float[] data = x.data();
        for (int i = 0; i < x.rows(); i++) {
            int row = i * x.rowStride();
            for (int j = 0; j < variances.length; j++) {
                double difference = data[row + j] - means[j];
                variances[j] += difference * difference;
            }
        }
        for (int j = 0; j < variances.length; j++) variances[j] /= x.rows();
        return variances;
    }

    /** The numbers of a single row. */
    static double[] of(Matrix row) {
        double[] values = new double[row.columns()];
        for (int j = 0; j < values.length; j++) values[j] = row.data()[j];
        return values;
    }
}
