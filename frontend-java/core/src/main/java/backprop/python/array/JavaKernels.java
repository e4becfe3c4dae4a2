package backprop.python.array;

/** Products in plain Java: rows of b that stay in the cache, two rows of the result at a time. */
public final class JavaKernels implements Kernels {
    private static final int BLOCK = 64;

    @Override
    public void multiply(Factor left, Factor right, double[] out, int n, int k, int m) {
        Factor x = left.inRows(n, k);
        Factor y = right.inRows(k, m);
        multiply(x.values(), x.start(), y.values(), y.start(), out, n, k, m);
    }

    private static void multiply(double[] a, int aStart, double[] b, int bStart, double[] out, int n, int k, int m) {
        for (int from = 0; from < k; from += BLOCK) {
            int to = Math.min(from + BLOCK, k);
            int i = 0;
            for (; i + 2 <= n; i += 2) addTwoRows(a, aStart + i * k, k, b, bStart, out, i * m, from, to, m);
            if (i < n) addProducts(a, aStart + i * k, b, bStart, out, i * m, from, to, m);
        }
    }

    /** Two rows of out += parts of two rows of a times those rows of b, four at a time. */
    private static void addTwoRows(
            double[] a, int first, int k, double[] b, int bStart, double[] out, int row, int from, int to, int m) {
        int second = first + k;
        int below = row + m;
        int p = from;
        for (; p + 4 <= to; p += 4) {
            double x0 = a[first + p], x1 = a[first + p + 1], x2 = a[first + p + 2], x3 = a[first + p + 3];
            double y0 = a[second + p], y1 = a[second + p + 1], y2 = a[second + p + 2], y3 = a[second + p + 3];
            int b0 = bStart + p * m;
            int b1 = b0 + m;
            int b2 = b1 + m;
            int b3 = b2 + m;
            for (int j = 0; j < m; j++) {
                double v0 = b[b0 + j], v1 = b[b1 + j], v2 = b[b2 + j], v3 = b[b3 + j];
                out[row + j] = out[row + j] + x0 * v0 + x1 * v1 + x2 * v2 + x3 * v3;
                out[below + j] = out[below + j] + y0 * v0 + y1 * v1 + y2 * v2 + y3 * v3;
            }
        }
        addProducts(a, first, b, bStart, out, row, p, to, m);
        addProducts(a, second, b, bStart, out, below, p, to, m);
    }

    /** A row of out += a part of a row of a times those rows of b. */
    private static void addProducts(
            double[] a, int aRow, double[] b, int bStart, double[] out, int row, int from, int to, int m) {
        for (int p = from; p < to; p++) {
            double value = a[aRow + p];
            int bRow = bStart + p * m;
            for (int j = 0; j < m; j++) out[row + j] += value * b[bRow + j];
        }
    }
}
