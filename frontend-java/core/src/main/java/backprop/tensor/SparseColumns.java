package backprop.tensor;

import java.util.Arrays;

/** The non-zeros of some rows, listed by column: column k has the entries start(k) to end(k), by rising row. */
final class SparseColumns {
    private int[] end = {};
    private int[] row = {};
    private float[] value = {};

    void list(SparseBatch a) {
        SparseRows from = a.from();
        startOfEach(a);
        // Each column's start moves on with its entries, and is at last where the next one's was.
        int[] next = end;
        int[] row = this.row;
        float[] value = this.value;
        short[] column = from.column();
        byte[] level = from.level();
        float[] values = from.values();
        for (int i = 0; i < a.rows(); i++) {
            int stop = from.start()[a.chosen()[i] + 1];
            for (int p = from.start()[a.chosen()[i]]; p < stop; p++) {
                int at = next[column[p] & 0xffff]++;
                row[at] = i;
                value[at] = values[level[p] & 255];
            }
        }
    }

    private void startOfEach(SparseBatch a) {
        SparseRows from = a.from();
        if (end.length != from.columns()) end = new int[from.columns()];
        int[] count = end;
        Arrays.fill(count, 0);
        short[] column = from.column();
        for (int i = 0; i < a.rows(); i++) {
            int stop = from.start()[a.chosen()[i] + 1];
            for (int p = from.start()[a.chosen()[i]]; p < stop; p++) count[column[p] & 0xffff]++;
        }
        int total = 0;
        for (int k = 0; k < count.length; k++) {
            int entries = count[k];
            count[k] = total;
            total += entries;
        }
        if (row.length < total) {
            row = new int[total];
            value = new float[total];
        }
    }

    int start(int column) {
        return column == 0 ? 0 : end[column - 1];
    }

    int end(int column) {
        return end[column];
    }

    int[] row() {
        return row;
    }

    float[] value() {
        return value;
    }
}
