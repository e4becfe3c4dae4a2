package backprop.weights.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A graph for tests, node after node, as other programs write them. */
final class GraphText {
    private final List<OnnxNode> nodes = new ArrayList<>();
    private final List<OnnxTensor> tensors = new ArrayList<>();
    private final List<Integer> input;
    private String now = "input";

    /** @param input its lengths, without the batch's */
    GraphText(Integer... input) {
        List<Integer> shape = new ArrayList<>(List.of(OnnxValue.BATCH));
        shape.addAll(List.of(input));
        this.input = shape;
    }

    /** Small numbers that differ from place to place. */
    GraphText weights(String name, Integer... shape) {
        float[] values = new float[(int) Layout.size(List.of(shape))];
        for (int i = 0; i < values.length; i++) values[i] = (i % 13 - 6) / 32f;
        return weights(name, values, shape);
    }

    GraphText weights(String name, float[] values, Integer... shape) {
        tensors.add(OnnxTensor.of(name, List.of(shape), values));
        return this;
    }

    GraphText lengths(String name, Long... values) {
        tensors.add(OnnxTensor.of(name, List.of(values.length), List.of(values)));
        return this;
    }

    GraphText tensor(OnnxTensor tensor) {
        tensors.add(tensor);
        return this;
    }

    /** A node that takes what the one before it gives, and these. */
    GraphText then(String type, String... others) {
        List<String> inputs = new ArrayList<>(List.of(now));
        inputs.addAll(List.of(others));
        return node(type, inputs, Map.of());
    }

    GraphText node(String type, List<String> inputs, Map<String, OnnxAttribute> settings) {
        String name = type.toLowerCase(java.util.Locale.ROOT) + "_" + nodes.size();
        nodes.add(new OnnxNode(type, name, inputs, List.of(name), settings));
        if (inputs.contains(now)) now = name;
        return this;
    }

    /** A node beside the others, whose output has this name. */
    GraphText aside(String name, String type, List<String> inputs, Map<String, OnnxAttribute> settings) {
        nodes.add(new OnnxNode(type, name, inputs, List.of(name), settings));
        return this;
    }

    /** The last node has this setting, too. */
    GraphText with(String setting, long... values) {
        List<Long> all = new ArrayList<>();
        for (long value : values) all.add(value);
        return with(setting, values.length == 1 ? new OnnxAttribute.Whole(values[0]) : new OnnxAttribute.Wholes(all));
    }

    GraphText with(String setting, OnnxAttribute value) {
        OnnxNode last = nodes.remove(nodes.size() - 1);
        Map<String, OnnxAttribute> settings = new HashMap<>(last.attributes());
        settings.put(setting, value);
        nodes.add(new OnnxNode(last.type(), last.name(), last.inputs(), last.outputs(), settings));
        return this;
    }

    OnnxGraph graph() {
        return new OnnxGraph(
                "graph",
                nodes,
                tensors,
                List.of(new OnnxValue("input", input, "")),
                List.of(new OnnxValue(now, List.of(), "")),
                List.of());
    }

    OnnxNet net() {
        LayerList layers = LayerChain.layers(graph());
        return new OnnxNet(layers.architecture(), layers.values(), Map.of());
    }

    static OnnxTensor quantized(String name, Integer... shape) {
        return new OnnxTensor(name, List.of(shape), Optional.empty(), new byte[0], Optional.empty());
    }

    static OnnxTensor elsewhere(String name, Integer... shape) {
        return new OnnxTensor(name, List.of(shape), Optional.of(OnnxType.FLOAT), new byte[0], Optional.of("net.data"));
    }
}
