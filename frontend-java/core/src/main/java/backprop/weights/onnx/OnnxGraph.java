package backprop.weights.onnx;

import java.util.List;

/**
 * Nodes in an order in which they can be computed.
 *
 * @param tensors those that are stored, weights above all
 * @param between what stands between nodes, for readers: their shapes
 */
record OnnxGraph(
        String name,
        List<OnnxNode> nodes,
        List<OnnxTensor> tensors,
        List<OnnxValue> inputs,
        List<OnnxValue> outputs,
        List<OnnxValue> between) {
    OnnxGraph {
        nodes = List.copyOf(nodes);
        tensors = List.copyOf(tensors);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        between = List.copyOf(between);
    }
}
