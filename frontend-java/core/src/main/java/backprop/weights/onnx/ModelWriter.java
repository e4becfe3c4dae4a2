package backprop.weights.onnx;

import backprop.weights.onnx.Fields.Attribute;
import backprop.weights.onnx.Fields.Entry;
import backprop.weights.onnx.Fields.Graph;
import backprop.weights.onnx.Fields.Model;
import backprop.weights.onnx.Fields.Node;
import backprop.weights.onnx.Fields.Opset;
import backprop.weights.onnx.Fields.Tensor;
import backprop.weights.onnx.Fields.Type;
import backprop.weights.onnx.Fields.Value;
import java.util.TreeMap;

/** From a graph to the bytes of its file; the same graph gives the same bytes. */
final class ModelWriter {
    /** Opset 17 of 2022 belongs to version 8 of the format: whatever reads ONNX today reads it. */
    private static final int IR_VERSION = 8, OPSET = 17;

    private static final String PRODUCER = "Backprop Lab", BATCH = "batch";

    private ModelWriter() {}

    static byte[] write(OnnxModel model) {
        ProtoWriter file = new ProtoWriter()
                .integer(Model.IR_VERSION, IR_VERSION)
                .text(Model.PRODUCER, PRODUCER)
                .text(Model.DOC, model.doc())
                .message(Model.GRAPH, graph(model.graph()))
                .message(Model.OPSET, new ProtoWriter().text(Opset.DOMAIN, "").integer(Opset.VERSION, OPSET));
        new TreeMap<>(model.metadata())
                .forEach((key, value) -> file.message(
                        Model.METADATA, new ProtoWriter().text(Entry.KEY, key).text(Entry.VALUE, value)));
        return file.toByteArray();
    }

    private static ProtoWriter graph(OnnxGraph graph) {
        ProtoWriter into = new ProtoWriter();
        for (OnnxNode node : graph.nodes()) into.message(Graph.NODE, node(node));
        into.text(Graph.NAME, graph.name());
        for (OnnxTensor tensor : graph.tensors()) into.message(Graph.INITIALIZER, tensor(tensor));
        for (OnnxValue value : graph.inputs()) into.message(Graph.INPUT, value(value));
        for (OnnxValue value : graph.outputs()) into.message(Graph.OUTPUT, value(value));
        for (OnnxValue value : graph.between()) into.message(Graph.VALUE, value(value));
        return into;
    }

    private static ProtoWriter node(OnnxNode node) {
        ProtoWriter into = new ProtoWriter();
        // An input that is left out has an empty name, which must be there.
        for (String input : node.inputs())
            into.bytes(Node.INPUT, input.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (String output : node.outputs()) into.text(Node.OUTPUT, output);
        into.text(Node.NAME, node.name()).text(Node.TYPE, node.type());
        new TreeMap<>(node.attributes())
                .forEach((name, attribute) -> into.message(Node.ATTRIBUTE, attribute(name, attribute)));
        return into;
    }

    private static ProtoWriter attribute(String name, OnnxAttribute attribute) {
        ProtoWriter into = new ProtoWriter().text(Attribute.NAME, name);
        if (attribute instanceof OnnxAttribute.Whole whole)
            return into.integer(Attribute.INTEGER, whole.value()).integer(Attribute.KIND, Attribute.IS_INTEGER);
        if (attribute instanceof OnnxAttribute.Real real)
            return into.real(Attribute.REAL, real.value()).integer(Attribute.KIND, Attribute.IS_REAL);
        if (attribute instanceof OnnxAttribute.Text text)
            return into.text(Attribute.TEXT, text.value()).integer(Attribute.KIND, Attribute.IS_TEXT);
        if (!(attribute instanceof OnnxAttribute.Wholes wholes))
            throw new IllegalArgumentException("no layer of the lab has an attribute such as " + attribute);
        for (long value : wholes.values()) into.integer(Attribute.INTEGERS, value);
        return into.integer(Attribute.KIND, Attribute.IS_INTEGERS);
    }

    private static ProtoWriter tensor(OnnxTensor tensor) {
        ProtoWriter into = new ProtoWriter();
        for (int length : tensor.shape()) into.integer(Tensor.DIMENSION, length);
        return into.integer(Tensor.TYPE, tensor.type().orElseThrow().number)
                .text(Tensor.NAME, tensor.name())
                .bytes(Tensor.RAW, tensor.data());
    }

    private static ProtoWriter value(OnnxValue value) {
        ProtoWriter shape = new ProtoWriter();
        for (int length : value.shape()) {
            ProtoWriter dimension = new ProtoWriter();
            if (length == OnnxValue.BATCH) dimension.text(Type.SIZE_NAME, BATCH);
            else dimension.integer(Type.SIZE, length);
            shape.message(Type.DIMENSION, dimension);
        }
        ProtoWriter tensor =
                new ProtoWriter().integer(Type.ELEMENT, OnnxType.FLOAT.number).message(Type.SHAPE, shape);
        return new ProtoWriter()
                .text(Value.NAME, value.name())
                .message(Value.TYPE, new ProtoWriter().message(Type.TENSOR, tensor))
                .text(Value.DOC, value.doc());
    }
}
