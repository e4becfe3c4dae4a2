package backprop.naive;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** What the notebook has of NumPy: matrices as arrays of rows. Nothing is fast here, and no argument is changed. */
public final class Array2 {
    private Array2() {}

    /**
     * a (N×K) · b (K×M), N×M.
     *
     * @throws IllegalArgumentException if a has other than K columns
     */
    public static double[][] dot(double[][] a, double[][] b) {
        requireSame(a[0].length, b.length, "columns by rows");
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) addScaled(a[i][k], b[k], c[i]);
        }
        return c;
    }

    private static void addScaled(double factor, double[] row, double[] into) {
        for (int j = 0; j < row.length; j++) into[j] += factor * row[j];
    }

    /**
     * aᵀ · b for a (N×K) and b (N×M), K×M; a is read down its columns, not copied.
     *
     * @throws IllegalArgumentException if they differ in their rows
     */
    public static double[][] transposedDot(double[][] a, double[][] b) {
        requireSame(a.length, b.length, "rows");
        double[][] c = new double[a[0].length][b[0].length];
        for (int k = 0; k < c.length; k++) {
            for (int i = 0; i < a.length; i++) addScaled(a[i][k], b[i], c[k]);
        }
        return c;
    }

    /**
     * a · bᵀ for a (N×K) and b (M×K), N×M; each number is a row of a times a row of b.
     *
     * @throws IllegalArgumentException if they differ in their columns
     */
    public static double[][] dotTransposed(double[][] a, double[][] b) {
        requireSame(a[0].length, b[0].length, "columns");
        double[][] c = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) c[i][j] = product(a[i], b[j]);
        }
        return c;
    }

    private static double product(double[] row, double[] other) {
        double sum = 0;
        for (int k = 0; k < row.length; k++) sum += row[k] * other[k];
        return sum;
    }

    public static double[][] transposed(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) t[j][i] = a[i][j];
        }
        return t;
    }

    /**
     * The same numbers, row after row, in another shape.
     *
     * @throws IllegalArgumentException if that is one for more or fewer numbers
     */
    public static double[][] reshaped(double[][] a, int rows, int columns) {
        requireSame(a.length * a[0].length, rows * columns, "counts");
        double[][] c = new double[rows][columns];
        for (int i = 0; i < rows * columns; i++) c[i / columns][i % columns] = a[i / a[0].length][i % a[0].length];
        return c;
    }

    /**
     * The row (1×M) added to each row of a (N×M).
     *
     * @throws IllegalArgumentException if the row has not M columns
     */
    public static double[][] plusRow(double[][] a, double[][] row) {
        return zipRow(a, row, (x, y) -> x + y);
    }

    /**
     * f of each number of a (N×M) and the number of the row (1×M) in its column.
     *
     * @throws IllegalArgumentException if the row has not M columns
     */
    public static double[][] zipRow(double[][] a, double[][] row, DoubleBinaryOperator f) {
        requireSame(a[0].length, row[0].length, "columns and a row's");
        double[][] c = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) c[i][j] = f.applyAsDouble(a[i][j], row[0][j]);
        }
        return c;
    }

    /** The sum of the rows (1×M). */
    public static double[][] sumOverRows(double[][] a) {
        double[][] sum = new double[1][a[0].length];
        for (double[] row : a) {
            for (int j = 0; j < row.length; j++) sum[0][j] += row[j];
        }
        return sum;
    }

    /** f of each number. */
    public static double[][] map(double[][] a, DoubleUnaryOperator f) {
        return zip(a, a, (x, same) -> f.applyAsDouble(x));
    }

    /**
     * f of each two numbers at the same place.
     *
     * @throws IllegalArgumentException if they differ in their shapes
     */
    public static double[][] zip(double[][] a, double[][] b, DoubleBinaryOperator f) {
        requireSame(a.length, b.length, "rows");
        requireSame(a[0].length, b[0].length, "columns");
        double[][] c = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) c[i][j] = f.applyAsDouble(a[i][j], b[i][j]);
        }
        return c;
    }

    private static void requireSame(int first, int second, String what) {
        if (first != second) throw new IllegalArgumentException(what + " differ: " + first + " and " + second);
    }
}
