package backprop.tensor;

import java.util.Arrays;

/**
 * Eight columns a pass, their sums in registers: for machines that make no SIMD of loops. The bits are the same where every
 * float result is rounded, as in WebAssembly; JavaScript rounds the sums only at their end. b is copied, so that each row
 * begins at a multiple of 8 and blocks need no end.
 */
public final class BlockRowSum implements RowSum {
    private static final int BLOCK = 8;

    private float[] rows = {};
    private int stride;
    private int n;

    @Override
    public void rowsOf(float[] b, int rows, int columns, int rowStride, int columnStride) {
        n = columns;
        stride = n + BLOCK - 1 & -BLOCK;
        if (this.rows.length < rows * stride) this.rows = new float[rows * stride];
        float[] to = this.rows;
        for (int k = 0; k < rows; k++) {
            int source = k * rowStride;
            for (int j = 0; j < n; j++) to[k * stride + j] = b[source + j * columnStride];
        }
    }

    @Override
    public void sum(float[] factor, int[] row, int from, int to, float[] into, int at) {
        Arrays.fill(into, at, at + n, 0);
        add(factor, row, from, to, into, at);
    }

    @Override
    public void add(float[] factor, int[] row, int from, int to, float[] into, int at) {
        for (int j = 0; j < n; j += BLOCK) block(factor, row, from, to, rows, stride, j, into, at + j, n - j);
    }

    private static void block(
            float[] factor, int[] row, int from, int to, float[] b, int stride, int j, float[] into, int at, int left) {
        float s0 = into[at];
        float s1 = left > 1 ? into[at + 1] : 0;
        float s2 = left > 2 ? into[at + 2] : 0;
        float s3 = left > 3 ? into[at + 3] : 0;
        float s4 = left > 4 ? into[at + 4] : 0;
        float s5 = left > 5 ? into[at + 5] : 0;
        float s6 = left > 6 ? into[at + 6] : 0;
        float s7 = left > 7 ? into[at + 7] : 0;
        for (int p = from; p < to; p++) {
            float f = factor[p];
            int o = row[p] * stride + j;
            s0 += f * b[o];
            s1 += f * b[o + 1];
            s2 += f * b[o + 2];
            s3 += f * b[o + 3];
            s4 += f * b[o + 4];
            s5 += f * b[o + 5];
            s6 += f * b[o + 6];
            s7 += f * b[o + 7];
        }
        into[at] = s0;
        if (left > 1) into[at + 1] = s1;
        if (left > 2) into[at + 2] = s2;
        if (left > 3) into[at + 3] = s3;
        if (left > 4) into[at + 4] = s4;
        if (left > 5) into[at + 5] = s5;
        if (left > 6) into[at + 6] = s6;
        if (left > 7) into[at + 7] = s7;
    }
}
