package backprop.tensor;

import java.util.Arrays;

/**
 * Row after row. The product is stored before it is added: TeaVM's JavaScript computes in double and rounds only what is
 * stored in a float[].
 */
final class PlainRowSum implements RowSum {
    private float[] b = {};
    private float[] turned = {};
    private float[] product = {};
    private int stride;
    private int n;

    @Override
    public void rowsOf(float[] b, int rows, int columns, int rowStride, int columnStride) {
        n = columns;
        stride = columnStride == 1 ? rowStride : n;
        this.b = columnStride == 1 ? b : byRows(b, rows, rowStride, columnStride);
        if (product.length < n) product = new float[n];
    }

    private float[] byRows(float[] from, int rows, int rowStride, int columnStride) {
        if (turned.length < rows * n) turned = new float[rows * n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < rows; k++) turned[k * n + j] = from[k * rowStride + j * columnStride];
        }
        return turned;
    }

    @Override
    public void sum(float[] factor, int[] row, int from, int to, float[] into, int at) {
        Arrays.fill(into, at, at + n, 0);
        add(factor, row, from, to, into, at);
    }

    @Override
    public void add(float[] factor, int[] row, int from, int to, float[] into, int at) {
        for (int p = from; p < to; p++) add(factor[p], b, row[p] * stride, product, into, at, n);
    }

    private static void add(float factor, float[] b, int start, float[] product, float[] into, int at, int n) {
        for (int j = 0; j < n; j++) product[j] = factor * b[start + j];
        for (int j = 0; j < n; j++) into[at + j] += product[j];
    }
}
