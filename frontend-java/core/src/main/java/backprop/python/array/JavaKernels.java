package backprop.python.array;

/** Products in plain Java: rows of b that stay in the cache, two rows of the result at a time. */
public final class JavaKernels implements Kernels {
    private static final int BLOCK = 64;

    @Override
    public void multiply(double[] a, int aStart, double[] b, int bStart, double[] out, int n, int k, int m) {
        for (int from = 0; from < k; from += BLOCK) {
            int to = Math.min(from + BLOCK, k);
            for (int i = 0; i < n; i++) addRow(a, aStart + i * k, b, bStart, out, i * m, from, to, m);
        }
    }

    /** Row of out += part of a row of a times those rows of b, four at a time. */
    private static void addRow(
            double[] a, int aRow, double[] b, int bStart, double[] out, int row, int from, int to, int m) {
        int p = from;
        for (; p + 4 <= to; p += 4) {
            double a0 = a[aRow + p];
            double a1 = a[aRow + p + 1];
            double a2 = a[aRow + p + 2];
            double a3 = a[aRow + p + 3];
            int b0 = bStart + p * m;
            int b1 = b0 + m;
            int b2 = b1 + m;
            int b3 = b2 + m;
            for (int j = 0; j < m; j++)
                out[row + j] = out[row + j] + a0 * b[b0 + j] + a1 * b[b1 + j] + a2 * b[b2 + j] + a3 * b[b3 + j];
        }
        for (; p < to; p++) {
            double value = a[aRow + p];
            int bRow = bStart + p * m;
            for (int j = 0; j < m; j++) out[row + j] += value * b[bRow + j];
        }
    }
}
