package backprop.points;

import backprop.math.Rng;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;

/** Mini-batches of points: each point once an epoch, in a new random order; an epoch's last batch holds what is left. */
final class Minibatches {
    private final Matrix features;
    private final Matrix targets;
    private final int[] order;
    private final RecordedBatch full;
    private final RecordedBatch last;
    private Rng rng;
    private int position;

    /**
     * @param features of the points to learn from (points × features)
     * @param targets their classes (points × outputs): one-hot rows, or one number
     */
    Minibatches(Workspace home, Matrix features, Matrix targets, int size) {
        this.features = features;
        this.targets = targets;
        order = new int[features.rows()];
        full = batch(home, Math.min(size, order.length));
        int left = order.length % full.size();
        last = left == 0 ? full : batch(home, left);
    }

    private RecordedBatch batch(Workspace home, int points) {
        return new RecordedBatch(home, points, features.columns(), targets.columns());
    }

    void restart(Rng rng) {
        this.rng = rng;
        position = 0;
        for (int i = 0; i < order.length; i++) order[i] = i;
    }

    /** The next one; it lives until the one after it. */
    RecordedBatch next() {
        if (position == 0) shuffle();
        RecordedBatch batch = order.length - position < full.size() ? last : full;
        for (int i = 0; i < batch.size(); i++) batch.put(i, features, targets, order[position + i]);
        position += batch.size();
        if (position == order.length) position = 0;
        return batch;
    }

    /** What is done with each of them is another from the next step on. */
    void invalidate() {
        full.invalidate();
        last.invalidate();
    }

    int perEpoch() {
        return (order.length - 1) / full.size() + 1;
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
