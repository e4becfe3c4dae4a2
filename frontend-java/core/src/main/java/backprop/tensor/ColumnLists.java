package backprop.tensor;

import java.util.Arrays;

/** The non-zeros of some rows, listed by column: column k has the entries start(k) to start(k + 1), by rising row. */
final class ColumnLists {
    private int[] start = {};
    private int[] next = {};
    private int[] row = {};
    private float[] value = {};

    void list(ChosenRows a) {
        count(a);
        NonZeros from = a.from();
        for (int i = 0; i < a.rows(); i++) {
            for (int p = from.start()[a.chosen()[i]]; p < from.start()[a.chosen()[i] + 1]; p++) {
                int at = next[from.column()[p] & 0xffff]++;
                row[at] = i;
                value[at] = from.values()[from.level()[p] & 255];
            }
        }
    }

    private void count(ChosenRows a) {
        NonZeros from = a.from();
        if (start.length != from.columns() + 1) start = new int[from.columns() + 1];
        Arrays.fill(start, 0);
        for (int i = 0; i < a.rows(); i++) {
            for (int p = from.start()[a.chosen()[i]]; p < from.start()[a.chosen()[i] + 1]; p++) {
                start[(from.column()[p] & 0xffff) + 1]++;
            }
        }
        for (int k = 0; k < from.columns(); k++) start[k + 1] += start[k];
        next = Arrays.copyOf(start, start.length);
        int count = start[from.columns()];
        if (row.length < count) {
            row = new int[count];
            value = new float[count];
        }
    }

    int start(int column) {
        return start[column];
    }

    int[] row() {
        return row;
    }

    float[] value() {
        return value;
    }
}
