package backprop.tensor;

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
    public void rowsOf(Matrix b) {
        n = b.columns();
        stride = n + BLOCK - 1 & -BLOCK;
        if (rows.length < b.rows() * stride) rows = new float[b.rows() * stride];
        float[] from = b.data();
        float[] to = rows;
        for (int k = 0; k < b.rows(); k++) {
            int source = k * b.rowStride();
            int step = b.columnStride();
            for (int j = 0; j < n; j++) to[k * stride + j] = from[source + j * step];
        }
    }

    @Override
    public void sum(float[] factor, int[] row, int from, int to, float[] into, int at) {
        for (int j = 0; j < n; j += BLOCK) block(factor, row, from, to, rows, stride, j, into, at + j, n - j);
    }

    private static void block(
            float[] factor, int[] row, int from, int to, float[] b, int stride, int j, float[] into, int at, int left) {
        float s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
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
