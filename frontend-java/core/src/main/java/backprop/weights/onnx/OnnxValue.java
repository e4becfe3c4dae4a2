package backprop.weights.onnx;

import java.util.List;

/**
 * What a graph takes, gives, or has between two nodes.
 *
 * @param shape of it; {@link #BATCH} where a length is not fixed; empty where it is not known
 * @param doc what a reader of the graph should know of it
 */
record OnnxValue(String name, List<Integer> shape, String doc) {
    /** As many as come in, which is not fixed. */
    static final int BATCH = -1;

    OnnxValue {
        shape = List.copyOf(shape);
    }
}
