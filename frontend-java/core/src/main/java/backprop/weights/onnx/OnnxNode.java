package backprop.weights.onnx;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node of a graph: it computes its outputs from its inputs, which have names.
 *
 * @param type such as Gemm or Relu; with its domain, where that is not ONNX's own
 */
record OnnxNode(
        String type, String name, List<String> inputs, List<String> outputs, Map<String, OnnxAttribute> attributes) {
    OnnxNode {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        attributes = Map.copyOf(attributes);
    }

    /** None, too, where it is left out, which an empty name says. */
    Optional<String> input(int i) {
        return i < inputs.size() && !inputs.get(i).isEmpty() ? Optional.of(inputs.get(i)) : Optional.empty();
    }

    String output() {
        return outputs.isEmpty() ? "" : outputs.get(0);
    }

    /** What a sentence calls it. */
    String title() {
        return name.isEmpty() ? output() : name;
    }

    long whole(String attribute, long usual) {
        return attributes.get(attribute) instanceof OnnxAttribute.Whole whole ? whole.value() : usual;
    }

    Optional<List<Long>> wholes(String attribute) {
        return attributes.get(attribute) instanceof OnnxAttribute.Wholes wholes
                ? Optional.of(wholes.values())
                : Optional.empty();
    }

    double real(String attribute, double usual) {
        return attributes.get(attribute) instanceof OnnxAttribute.Real real ? real.value() : usual;
    }

    String text(String attribute, String usual) {
        return attributes.get(attribute) instanceof OnnxAttribute.Text text ? text.value() : usual;
    }

    Optional<OnnxTensor> tensor(String attribute) {
        return attributes.get(attribute) instanceof OnnxAttribute.Array array
                ? Optional.of(array.value())
                : Optional.empty();
    }
}
