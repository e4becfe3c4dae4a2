package backprop.points;

import backprop.nn.Network;
import backprop.tensor.CallList;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;

/** Points that are learned from together. Their way through the net and back is the same at each step, so its calls are kept. */
final class RecordedBatch {
    private final Matrix x;
    private final Matrix t;
    private final CallList forward;
    private final CallList backward;
    private boolean isRecorded;

    /**
     * @param features of a point
     * @param outputs of the net
     */
    RecordedBatch(Workspace home, int points, int features, int outputs) {
        x = home.allocate(points, features);
        t = home.allocate(points, outputs);
        forward = home.kernels().calls();
        backward = home.kernels().calls();
    }

    int size() {
        return x.rows();
    }

    /** Takes a point: its row of all features, and of all targets. */
    void put(int row, Matrix features, Matrix targets, int point) {
        copy(features, point, x, row);
        copy(targets, point, t, row);
    }

    private static void copy(Matrix all, int from, Matrix into, int row) {
        float[] source = all.data();
        float[] target = into.data();
        int read = from * all.rowStride();
        int write = row * into.rowStride();
        for (int j = 0; j < all.columns(); j++) target[write + j] = source[read + j];
    }

    double loss(Network network) {
        return isRecorded ? forward.replay() : forward.record(() -> network.loss(x, t));
    }

    /**
     * After {@link #loss}.
     *
     * @param calls the way back, and the update of the weights
     */
    void update(Runnable calls) {
        if (isRecorded) {
            backward.replay();
            return;
        }
        backward.record(() -> {
            calls.run();
            return 0;
        });
        isRecorded = true;
    }

    /** What is done with them is another from the next step on. */
    void invalidate() {
        isRecorded = false;
    }
}
