package backprop.session.protocol;

import backprop.tensor.Matrix;

/** A histogram: how many numbers lie in each of the equal parts from low to high (included). Low is below high. */
public record Histogram(double low, double high, int[] counts) {
    /** Of the first so many rows; what is no finite number is not counted. */
    public static Histogram of(Matrix x, int mostRows, int parts) {
        float[] data = x.data();
        int rows = Math.min(x.rows(), mostRows);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < rows; i++) {
            for (int at = i * x.rowStride(); at < i * x.rowStride() + x.columns(); at++) {
                if (data[at] < low && data[at] > Double.NEGATIVE_INFINITY) low = data[at];
                if (data[at] > high && data[at] < Double.POSITIVE_INFINITY) high = data[at];
            }
        }
        if (!(low < high)) {
            double only = low == high ? low : 0;
            double width = Math.max(Math.abs(only) / 2, 1e-6);
            return of(x, rows, only - width, only + width, new int[parts]);
        }
        return of(x, rows, low, high, new int[parts]);
    }

    private static Histogram of(Matrix x, int rows, double low, double high, int[] counts) {
        float[] data = x.data();
        double perNumber = counts.length / (high - low);
        for (int i = 0; i < rows; i++) {
            for (int at = i * x.rowStride(); at < i * x.rowStride() + x.columns(); at++) {
                if (!(data[at] >= low && data[at] <= high)) continue;
                counts[Math.min((int) (perNumber * (data[at] - low)), counts.length - 1)]++;
            }
        }
        return new Histogram(low, high, counts);
    }

    public int total() {
        int total = 0;
        for (int count : counts) total += count;
        return total;
    }
}
