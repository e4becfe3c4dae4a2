package backprop.weights.onnx;

import java.util.List;

/** A setting of a node, such as the strides of a Conv. */
sealed interface OnnxAttribute {
    record Whole(long value) implements OnnxAttribute {}

    record Wholes(List<Long> values) implements OnnxAttribute {
        public Wholes {
            values = List.copyOf(values);
        }
    }

    record Real(float value) implements OnnxAttribute {}

    record Text(String value) implements OnnxAttribute {}

    record Array(OnnxTensor value) implements OnnxAttribute {}

    /** What no layer of the lab has, such as a graph within a node. */
    record Other() implements OnnxAttribute {}
}
