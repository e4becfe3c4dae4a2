package backprop.weights.onnx;

import backprop.nn.architecture.Architecture;
import java.util.List;
import java.util.Map;

/**
 * A net as an ONNX file, which Netron shows and which ONNX Runtime, and with it nearly every language, computes.
 * https://onnx.ai/onnx/operators
 *
 * @param values W1, b1, …, as the lab's files have them
 * @param metadata what else the file says
 */
public record OnnxNet(Architecture architecture, List<float[]> values, Map<String, String> metadata) {
    public OnnxNet {
        values = List.copyOf(values);
        metadata = Map.copyOf(metadata);
    }

    /**
     * What a reader of the graph should know.
     *
     * @param net of the net
     * @param input of the numbers that come in
     */
    public record Doc(String net, String input) {}

    /** The file; the same net gives the same bytes. Opset 17, whose probabilities come out of a batch of any size. */
    public byte[] write(Doc doc) {
        return ModelWriter.write(
                new OnnxModel(GraphMaker.graph(architecture, values, doc.input()), doc.net(), metadata));
    }

    /** Whether a file begins as ONNX does: field 1, the version, then the producer, the graph, or another of the first fields. */
    public static boolean isOnnx(byte[] file) {
        return file.length > 2
                && file[0] == 8
                && file[1] >= 1
                && file[1] <= 20
                && "\u0012\u001a\"2:B".indexOf(file[2]) >= 0;
    }

    /** @throws OnnxException if it cannot be read, or its graph is no net of the lab */
    public static OnnxNet read(byte[] file) {
        OnnxModel model = ModelReader.read(file);
        LayerList layers = LayerChain.layers(model.graph());
        return new OnnxNet(layers.architecture(), layers.values(), model.metadata());
    }
}
