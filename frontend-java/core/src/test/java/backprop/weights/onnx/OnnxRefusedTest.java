package backprop.weights.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.weights.onnx.OnnxException.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What cannot come in is answered with the reason, and with no other exception. */
class OnnxRefusedTest {
    private static final byte[] FILE = RandomNets.onnx(RandomNets.of("28x28-conv2@5-bn-relu-pool4-drop0.5-10"))
            .write(new OnnxNet.Doc("a net", "pixels"));

    private static void requireProblem(Problem problem, String word, GraphText graph) {
        OnnxException e = assertThrows(OnnxException.class, graph::net);
        assertEquals(problem, e.problem(), e.getMessage());
        assertTrue(e.getMessage().contains(word), e.getMessage());
    }

    private static GraphText affine() {
        return new GraphText(784)
                .weights("w", 784, 10)
                .weights("v", 10, 10)
                .weights("b", 10)
                .then("MatMul", "w");
    }

    private static GraphText convolution() {
        return new GraphText(1, 28, 28)
                .weights("w", 4, 1, 3, 3)
                .weights("b", 10)
                .then("Conv", "w");
    }

    @Test
    void whatNoLayerComputesIsNamed() {
        requireProblem(Problem.OPERATION, "LeakyRelu", affine().then("LeakyRelu"));
        requireProblem(
                Problem.OPERATION,
                "AveragePool",
                convolution().then("AveragePool").with("kernel_shape", 2, 2));
        requireProblem(Problem.SETTING, "group = 2", convolution().with("group", 2));
        requireProblem(Problem.SETTING, "pads = [0, 0, 1, 1]", convolution().with("pads", 0, 0, 1, 1));
        requireProblem(Problem.SETTING, "dilations", convolution().with("dilations", 2, 2));
        requireProblem(Problem.SETTING, "strides", convolution().with("strides", 1, 2));
        requireProblem(
                Problem.SETTING,
                "auto_pad",
                convolution()
                        .with("auto_pad", new OnnxAttribute.Text("SAME_LOWER"))
                        .with("strides", 2, 2));
        requireProblem(
                Problem.SETTING,
                "ceil_mode",
                convolution()
                        .then("MaxPool")
                        .with("kernel_shape", 3, 3)
                        .with("strides", 2, 2)
                        .with("ceil_mode", 1));
        requireProblem(
                Problem.SETTING,
                "transA",
                new GraphText(784).weights("w", 784, 10).then("Gemm", "w").with("transA", 1));
        requireProblem(Problem.SETTING, "axis", affine().then("Softmax").with("axis", 0));
    }

    @Test
    void whatIsNoChainIsNamed() {
        requireProblem(Problem.BRANCH, "Relu", affine().aside("r", "Relu", List.of("input"), Map.of()));
        requireProblem(Problem.BRANCH, "Add", affine().then("Add", "input"));
        requireProblem(Problem.COMPUTED, "MatMul", affine().then("MatMul", "nowhere"));
        requireProblem(
                Problem.SCALED,
                "Div",
                new GraphText(784).weights("s", new float[] {255}).then("Div", "s"));
        requireProblem(Problem.LAST, "relu", affine().then("Relu"));
        requireProblem(
                Problem.LAYERS,
                "784-10-relu-sigmoid-10",
                affine().then("Relu").then("Sigmoid").then("MatMul", "v"));
        requireProblem(
                Problem.RESHAPE,
                "[7, 112]",
                new GraphText(784)
                        .weights("w", 784, 784)
                        .then("MatMul", "w")
                        .lengths("to", -1L, 7L, 112L)
                        .then("Reshape", "to"));
        requireProblem(
                Problem.NORMALIZATION,
                "Normalization".toLowerCase(),
                convolution().then("Flatten").weights("n", 2704).then("BatchNormalization", "n", "n", "n", "n"));
    }

    @Test
    void weightsThatCannotBeReadAreNamed() {
        requireProblem(
                Problem.TYPE,
                "\"q\"",
                affine().tensor(GraphText.quantized("q", 10, 10)).then("MatMul", "q"));
        requireProblem(
                Problem.EXTERNAL,
                "net.data",
                affine().tensor(GraphText.elsewhere("q", 10, 10)).then("MatMul", "q"));
        requireProblem(
                Problem.NOT_FINITE,
                "NaN",
                affine().weights("n", new float[] {Float.NaN}, 1).then("Add", "n"));
        requireProblem(Problem.SHAPE, "[5, 10]", affine().weights("n", 5, 10).then("MatMul", "n"));
        requireProblem(Problem.SHAPE, "[7]", affine().weights("n", 7).then("Add", "n"));
    }

    @Test
    void aFileThatIsCutIsDamaged() {
        for (int length : new int[] {3, 20, 200, FILE.length - 1}) {
            byte[] cut = Arrays.copyOf(FILE, length);
            OnnxException e = assertThrows(OnnxException.class, () -> OnnxNet.read(cut), "" + length);
            assertTrue(e.problem() == Problem.DAMAGED || e.problem() == Problem.NO_GRAPH, e.getMessage());
        }
    }

    @Property(tries = 2000)
    void aFileOfWhichBytesAreOthersIsReadOrRefused(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 1_000_000) Integer> places,
            @ForAll @Size(6) List<Byte> bytes) {
        byte[] file = FILE.clone();
        // What is not weights is at the beginning and at the end.
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i) % 2600;
            file[place < 1600 ? place : file.length - 1 - (place - 1600)] = bytes.get(i);
        }
        readOrRefuse(file);
    }

    @Property(tries = 1000)
    void anyBytesAreReadOrRefused(@ForAll @Size(max = 200) byte[] bytes) {
        readOrRefuse(bytes);
        byte[] graph = new byte[bytes.length + 2];
        System.arraycopy(bytes, 0, graph, 2, bytes.length);
        graph[0] = 0x3A;
        graph[1] = (byte) Math.min(bytes.length, 127);
        readOrRefuse(graph);
    }

    private static void readOrRefuse(byte[] file) {
        try {
            OnnxNet.read(file);
        } catch (OnnxException e) {
            assertTrue(e.getMessage().length() < 1000, e.getMessage());
        }
    }
}
