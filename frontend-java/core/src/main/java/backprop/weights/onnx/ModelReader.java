package backprop.weights.onnx;

import backprop.weights.onnx.Fields.Entry;
import backprop.weights.onnx.Fields.Graph;
import backprop.weights.onnx.Fields.Model;
import backprop.weights.onnx.Fields.Type;
import backprop.weights.onnx.Fields.Value;
import backprop.weights.onnx.OnnxException.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the bytes of a file to its graph; what the lab does not need is passed over. */
final class ModelReader {
    /** Of nodes, tensors, or what else comes in numbers: more than any net has. */
    static final int MOST = 10_000;

    private final List<OnnxNode> nodes = new ArrayList<>();
    private final List<OnnxTensor> tensors = new ArrayList<>();
    private final List<OnnxValue> inputs = new ArrayList<>();
    private final List<OnnxValue> outputs = new ArrayList<>();
    private String name = "";

    private ModelReader() {}

    /** @throws OnnxException if it cannot be read */
    static OnnxModel read(byte[] file) {
        Optional<ProtoReader> graph = Optional.empty();
        Map<String, String> metadata = new LinkedHashMap<>();
        String doc = "";
        for (ProtoReader model = new ProtoReader(file); model.next(); ) {
            switch (model.field()) {
                case Model.GRAPH -> graph = Optional.of(model.message());
                case Model.DOC -> doc = model.text();
                case Model.METADATA -> entry(model.message(), metadata);
                default -> {}
            }
        }
        ProtoReader found = graph.orElseThrow(() -> OnnxException.of(Problem.NO_GRAPH));
        return new OnnxModel(new ModelReader().graph(found), doc, metadata);
    }

    static void entry(ProtoReader entry, Map<String, String> into) {
        String key = "", value = "";
        while (entry.next()) {
            if (entry.field() == Entry.KEY) key = entry.text();
            else if (entry.field() == Entry.VALUE) value = entry.text();
        }
        if (into.size() < MOST) into.put(key, value);
    }

    private OnnxGraph graph(ProtoReader graph) {
        while (graph.next()) {
            switch (graph.field()) {
                case Graph.NODE -> nodes.add(NodeReader.node(graph.message()));
                case Graph.NAME -> name = graph.text();
                case Graph.INITIALIZER -> tensors.add(NodeReader.tensor(graph.message()));
                case Graph.INPUT -> inputs.add(value(graph.message()));
                case Graph.OUTPUT -> outputs.add(value(graph.message()));
                default -> {}
            }
            requireFew(nodes);
            requireFew(tensors);
            requireFew(inputs);
            requireFew(outputs);
        }
        return new OnnxGraph(name, nodes, tensors, inputs, outputs, List.of());
    }

    /** @throws OnnxException before they fill the memory */
    static void requireFew(List<?> parts) {
        if (parts.size() > MOST) throw OnnxException.found(Problem.LARGE, String.valueOf(MOST));
    }

    private static OnnxValue value(ProtoReader value) {
        String name = "";
        List<Integer> shape = List.of();
        while (value.next()) {
            if (value.field() == Value.NAME) name = value.text();
            else if (value.field() == Value.TYPE) shape = type(value.message());
        }
        return new OnnxValue(name, shape, "");
    }

    private static List<Integer> type(ProtoReader type) {
        List<Integer> shape = new ArrayList<>();
        while (type.next()) {
            if (type.field() != Type.TENSOR) continue;
            ProtoReader tensor = type.message();
            while (tensor.next()) if (tensor.field() == Type.SHAPE) dimensions(tensor.message(), shape);
        }
        return shape;
    }

    private static void dimensions(ProtoReader shape, List<Integer> into) {
        while (shape.next())
            if (shape.field() == Type.DIMENSION && into.size() <= MOST) into.add(length(shape.message()));
    }

    private static int length(ProtoReader dimension) {
        int length = OnnxValue.BATCH;
        while (dimension.next()) {
            if (dimension.field() != Type.SIZE) continue;
            long size = dimension.integer();
            if (size > 0 && size <= Integer.MAX_VALUE) length = (int) size;
        }
        return length;
    }
}
