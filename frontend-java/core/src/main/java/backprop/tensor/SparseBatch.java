package backprop.tensor;

import java.util.Arrays;

/** A mini-batch of images as a matrix that knows its zeros: rows of a {@link SparseRows}, in the order chosen. */
public final class SparseBatch {
    private final Workspace home;
    private final SparseRows from;
    private final int[] chosen;
    private final Generation lifetime = new Generation();
    private int rows;
    private float[] dense = {};
    private boolean dirty;

    /** Room for so many rows at a time. */
    public SparseBatch(Workspace home, SparseRows from, int capacity) {
        this.home = home;
        this.from = from;
        this.chosen = home.kernels().ints(capacity);
    }

    /**
     * These rows as a matrix (indices.length × columns), which lives until the next choice.
     *
     * @throws IllegalArgumentException if there are none, more than there is room for, or one that is no row
     */
    public Matrix choose(int[] indices) {
        if (indices.length < 1 || indices.length > chosen.length) {
            throw new IllegalArgumentException(indices.length + " rows where there is room for 1 to " + chosen.length);
        }
        for (int index : indices) {
            if (index < 0 || index >= from.rows()) {
                throw new IllegalArgumentException("row " + index + " of " + from.rows());
            }
        }
        lifetime.startRound();
        rows = indices.length;
        System.arraycopy(indices, 0, chosen, 0, rows);
        dirty = true;
        return Matrix.of(home, lifetime, this, rows, from.columns());
    }

    /** The numbers with their zeros, by rows; filled in when first asked for. */
    float[] dense() {
        if (!dirty) return dense;
        int stride = Workspace.rowLength(from.columns());
        if (dense.length == 0) dense = home.kernels().floats(chosen.length * stride);
        Arrays.fill(dense, 0, rows * stride, 0);
        for (int i = 0; i < rows; i++) {
            for (int p = from.start()[chosen[i]]; p < from.start()[chosen[i] + 1]; p++) {
                dense[i * stride + (from.column()[p] & 0xffff)] = from.values()[from.level()[p] & 255];
            }
        }
        dirty = false;
        return dense;
    }

    public SparseRows from() {
        return from;
    }

    public int rows() {
        return rows;
    }

    /** The first rows() of these are the rows chosen. */
    public int[] chosen() {
        return chosen;
    }
}
