package backprop.weights.onnx;

import backprop.weights.onnx.Fields.Attribute;
import backprop.weights.onnx.Fields.Node;
import backprop.weights.onnx.Fields.Tensor;
import backprop.weights.onnx.OnnxException.Problem;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a node, its attributes, and tensors. */
final class NodeReader {
    private static final String OWN_DOMAIN = "ai.onnx", EXTERNAL_FILE = "location";

    private static final int MOST_BYTES = 1 << 26;

    private NodeReader() {}

    static OnnxNode node(ProtoReader node) {
        String type = "", name = "", domain = "";
        List<String> inputs = new ArrayList<>(), outputs = new ArrayList<>();
        Map<String, OnnxAttribute> attributes = new HashMap<>();
        while (node.next()) {
            switch (node.field()) {
                case Node.TYPE -> type = node.text();
                case Node.NAME -> name = node.text();
                case Node.DOMAIN -> domain = node.text();
                case Node.INPUT -> inputs.add(node.text());
                case Node.OUTPUT -> outputs.add(node.text());
                case Node.ATTRIBUTE -> attribute(node.message(), attributes);
                default -> {}
            }
            ModelReader.requireFew(inputs);
            ModelReader.requireFew(outputs);
        }
        boolean isOwn = domain.isEmpty() || domain.equals(OWN_DOMAIN);
        return new OnnxNode(isOwn ? type : domain + "." + type, name, inputs, outputs, attributes);
    }

    private static void attribute(ProtoReader attribute, Map<String, OnnxAttribute> into) {
        String name = "";
        List<Long> wholes = new ArrayList<>();
        OnnxAttribute found = new OnnxAttribute.Other();
        while (attribute.next()) {
            switch (attribute.field()) {
                case Attribute.NAME -> name = attribute.text();
                case Attribute.INTEGER -> found = new OnnxAttribute.Whole(attribute.integer());
                case Attribute.REAL -> found = new OnnxAttribute.Real(attribute.real());
                case Attribute.TEXT -> found = new OnnxAttribute.Text(attribute.text());
                case Attribute.TENSOR -> found = new OnnxAttribute.Array(tensor(attribute.message()));
                case Attribute.INTEGERS ->
                    attribute.integers(value -> {
                        if (wholes.size() < ModelReader.MOST) wholes.add(value);
                    });
                default -> {}
            }
        }
        if (into.size() < ModelReader.MOST) into.put(name, wholes.isEmpty() ? found : new OnnxAttribute.Wholes(wholes));
    }

    static OnnxTensor tensor(ProtoReader tensor) {
        String name = "";
        List<Integer> shape = new ArrayList<>();
        long type = 0;
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        Map<String, String> external = new LinkedHashMap<>();
        boolean isElsewhere = false;
        while (tensor.next()) {
            switch (tensor.field()) {
                case Tensor.NAME -> name = tensor.text();
                case Tensor.TYPE -> type = tensor.integer();
                case Tensor.DIMENSION -> tensor.integers(length -> shape.add(length(length, shape)));
                case Tensor.RAW -> append(data, tensor.bytes());
                case Tensor.FLOATS -> append(data, tensor.fixed(Float.BYTES));
                case Tensor.DOUBLES -> append(data, tensor.fixed(Double.BYTES));
                case Tensor.INTEGERS64 -> tensor.integers(value -> append(data, value, Long.BYTES));
                case Tensor.INTEGERS32 -> {
                    int size = type == OnnxType.INT32.number ? Integer.BYTES : Short.BYTES;
                    tensor.integers(value -> append(data, value, size));
                }
                case Tensor.EXTERNAL -> ModelReader.entry(tensor.message(), external);
                case Tensor.LOCATION -> isElsewhere = tensor.integer() == 1;
                default -> {}
            }
        }
        Optional<String> where =
                isElsewhere ? Optional.of(external.getOrDefault(EXTERNAL_FILE, "?")) : Optional.empty();
        return new OnnxTensor(name, shape, OnnxType.find(type), data.toByteArray(), where);
    }

    private static int length(long length, List<Integer> before) {
        if (length < 0 || length > Integer.MAX_VALUE || before.size() > 8)
            throw OnnxException.about(Problem.SHAPE, "", "", "", before + ", " + length);
        return (int) length;
    }

    private static void append(ByteArrayOutputStream data, byte[] bytes) {
        data.write(bytes, 0, bytes.length);
    }

    /** Halves stand as numbers, too: their bits. Of too many the rest is left out, and their length is wrong then. */
    private static void append(ByteArrayOutputStream data, long value, int size) {
        if (data.size() > MOST_BYTES) return;
        for (int i = 0; i < size; i++) data.write((int) (value >>> 8 * i));
    }
}
