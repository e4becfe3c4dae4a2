package backprop.exercise;

import backprop.math.Maths;
import backprop.naive.Array2;
import backprop.naive.SoftmaxWithLoss;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is taken for softmax of each row of x (N×M). */
record WrongSoftmax(Mistake mistake, UnaryOperator<double[][]> formula) {
    static List<WrongSoftmax> all() {
        return List.of(
                new WrongSoftmax(Mistake.SOFTMAX_OF_BATCH, WrongSoftmax::ofBatch),
                new WrongSoftmax(Mistake.SOFTMAX_OF_BATCH, WrongSoftmax::dividedByAll),
                new WrongSoftmax(Mistake.SOFTMAX_OF_COLUMNS, WrongSoftmax::ofColumns),
                new WrongSoftmax(Mistake.OVERFLOW, WrongSoftmax::withoutMax),
                new WrongSoftmax(Mistake.KEEPDIMS_MISSING, x -> ofStretched(x, true, true)),
                new WrongSoftmax(Mistake.KEEPDIMS_MISSING, x -> ofStretched(x, true, false)),
                new WrongSoftmax(Mistake.KEEPDIMS_MISSING, x -> ofStretched(x, false, true)),
                new WrongSoftmax(Mistake.SOFTMAX_TWICE, x -> SoftmaxWithLoss.softmax(SoftmaxWithLoss.softmax(x))),
                new WrongSoftmax(Mistake.EXPONENT_SIGN, x -> SoftmaxWithLoss.softmax(Array2.map(x, v -> -v))));
    }

    private static double[][] ofBatch(double[][] x) {
        double[] all = Arrays.stream(x).flatMapToDouble(Arrays::stream).toArray();
        double[] y = SoftmaxWithLoss.softmax(new double[][] {all})[0];
        int columns = x[0].length;
        double[][] rows = new double[x.length][];
        for (int i = 0; i < rows.length; i++) rows[i] = Arrays.copyOfRange(y, i * columns, (i + 1) * columns);
        return rows;
    }

    /** Each row's maximum is subtracted, and the sum is that of all rows. */
    private static double[][] dividedByAll(double[][] x) {
        double[][] e = Array2.transposed(x);
        for (int i = 0; i < x.length; i++) {
            double max = Arrays.stream(x[i]).max().orElse(0);
            for (double[] column : e) column[i] = Maths.exp(column[i] - max);
        }
        double sum = Arrays.stream(e).flatMapToDouble(Arrays::stream).sum();
        return Array2.map(Array2.transposed(e), v -> v / sum);
    }

    /**
     * Each row's maximum or sum is taken for that of the column with its number: NumPy stretches an array with one axis along the
     * rows, where it fits.
     */
    private static double[][] ofStretched(double[][] x, boolean maximum, boolean sum) {
        if (x.length != 1 && x.length != x[0].length)
            throw new IllegalArgumentException("numbers of " + x.length + " rows for " + x[0].length + " columns");
        double[][] e = new double[x.length][x[0].length], y = new double[x.length][x[0].length];
        double[] sums = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                int row = maximum && x.length > 1 ? j : i;
                e[i][j] = Maths.exp(x[i][j] - Arrays.stream(x[row]).max().orElse(0));
                sums[i] += e[i][j];
            }
        }
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) y[i][j] = e[i][j] / sums[sum && x.length > 1 ? j : i];
        }
        return y;
    }

    private static double[][] ofColumns(double[][] x) {
        return Array2.transposed(SoftmaxWithLoss.softmax(Array2.transposed(x)));
    }

    private static double[][] withoutMax(double[][] x) {
        double[][] columns = Array2.transposed(Array2.map(x, Maths::exp));
        return Array2.transposed(Array2.zipRow(columns, Array2.sumOverRows(columns), (e, sum) -> e / sum));
    }
}
