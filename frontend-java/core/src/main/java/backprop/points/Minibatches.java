package backprop.points;

import backprop.math.Rng;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;

/** Mini-batches of points: each point once an epoch, in a new random order; an epoch's last batch holds what is left. */
final class Minibatches {
    private final Matrix all;
    private final int[] labels;
    private final int[] order;
    private final Matrix full;
    private final Matrix last;
    private final int size;
    private Rng rng;
    private int position;
    private int[] batchLabels = {};

    /** @param all the points to learn from (points × features) */
    Minibatches(Workspace home, Matrix all, int[] labels, int size) {
        this.all = all;
        this.labels = labels;
        this.size = Math.min(size, labels.length);
        order = new int[labels.length];
        full = home.keep(this.size, all.columns());
        int left = labels.length % this.size;
        last = left == 0 ? full : home.keep(left, all.columns());
    }

    void restart(Rng rng) {
        this.rng = rng;
        position = 0;
        for (int i = 0; i < order.length; i++) order[i] = i;
    }

    /** The next batch (points of it × features); it lives until the batch after it. */
    Matrix next() {
        if (position == 0) shuffle();
        Matrix batch = order.length - position < size ? last : full;
        if (batchLabels.length != batch.rows()) batchLabels = new int[batch.rows()];
        for (int i = 0; i < batch.rows(); i++) {
            int from = order[position + i];
            System.arraycopy(all.data(), from * all.rowStride(), batch.data(), i * batch.rowStride(), all.columns());
            batchLabels[i] = labels[from];
        }
        position += batch.rows();
        if (position == order.length) position = 0;
        return batch;
    }

    /** Of the present batch. */
    int[] labels() {
        return batchLabels;
    }

    int perEpoch() {
        return (labels.length - 1) / size + 1;
    }

    private void shuffle() {
        for (int i = order.length - 1; i > 0; i--) {
            int j = rng.below(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
