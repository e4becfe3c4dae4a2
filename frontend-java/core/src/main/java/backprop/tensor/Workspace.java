package backprop.tensor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where matrices live, by rows, each row padded to a multiple of 4 floats, as SIMD likes it. Allocated ones stay; results live
 * until the next startStep(), and their memory is handed out again, so that a steady loop takes no new memory.
 */
public final class Workspace {
    private final Kernels kernels;
    private final Generation forEver = new Generation();
    private final Generation step = new Generation();
    private final List<float[]> buffers = new ArrayList<>();
    private final float[] rounded = new float[1];
    private int used;

    public Workspace(Kernels kernels) {
        this.kernels = kernels;
    }

    public Kernels kernels() {
        return kernels;
    }

    /**
     * A matrix of zeros that stays.
     *
     * @throws IllegalArgumentException if there is no room for such a matrix
     */
    public Matrix allocate(int rows, int columns) {
        return new Matrix(this, forEver, kernels.floats(length(rows, columns)), rows, columns);
    }

    /**
     * A matrix that stays, with these numbers, row after row.
     *
     * @throws IllegalArgumentException if there are not rows · columns values
     */
    public Matrix allocate(int rows, int columns, float[] values) {
        Matrix matrix = allocate(rows, columns);
        matrix.fill(values);
        return matrix;
    }

    /** From here on the results of the step before are dead: whoever uses one gets an exception. */
    public void startStep() {
        step.startRound();
        used = 0;
    }

    /**
     * A matrix for a result, not zeroed.
     *
     * @throws IllegalArgumentException if there is no room for such a matrix
     */
    public Matrix result(int rows, int columns) {
        int length = length(rows, columns);
        int i = used;
        while (i < buffers.size() && buffers.get(i).length != length) i++;
        if (i == buffers.size()) i = smallestThatHolds(length);
        if (i == buffers.size()) buffers.add(kernels.floats(length));
        Collections.swap(buffers, i, used);
        return new Matrix(this, step, buffers.get(used++), rows, columns);
    }

    private int smallestThatHolds(int length) {
        int best = buffers.size();
        for (int i = used; i < buffers.size(); i++) {
            int room = buffers.get(i).length;
            if (room >= length && (best == buffers.size() || room < buffers.get(best).length)) best = i;
        }
        return best;
    }

    /** To float, in JavaScript too, which rounds only what is stored. */
    float rounded(double x) {
        rounded[0] = (float) x;
        return rounded[0];
    }

    static int rowLength(int columns) {
        return columns + 3 & ~3;
    }

    private static int length(int rows, int columns) {
        long length = (long) rows * rowLength(columns);
        if (rows < 1 || columns < 1 || length > Integer.MAX_VALUE - 64) {
            throw new IllegalArgumentException("no room for a matrix of " + rows + "×" + columns);
        }
        return (int) length;
    }
}
