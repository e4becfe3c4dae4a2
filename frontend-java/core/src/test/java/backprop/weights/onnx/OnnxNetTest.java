package backprop.weights.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.nn.Network;
import backprop.nn.architecture.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.weights.foreign.ForeignNet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Nets that go out and come back, and nets as PyTorch and Keras export them. */
class OnnxNetTest {
    @SuppressWarnings("unused")
    private static final List<String> ARCHITECTURES = RandomNets.ARCHITECTURES;

    private static final OnnxNet.Doc DOC = new OnnxNet.Doc("a net", "pixels from 0 to 1");

    @ParameterizedTest
    @FieldSource("ARCHITECTURES")
    void whatIsWrittenComesBackToTheBit(String architecture) {
        Network network = RandomNets.of(architecture);
        OnnxNet net = new OnnxNet(network.architecture(), network.values(), Map.of("seed", "3"));
        ForeignNet back = ForeignNet.read(net.write(DOC), Optional.empty()).requireForDigits();
        assertEquals(network.architecture(), back.architecture());
        assertEquals(Map.of("seed", "3"), back.metadata());
        assertEquals(List.of(), back.notes());
        for (int i = 0; i < net.values().size(); i++)
            assertArrayEquals(net.values().get(i), back.values().get(i));
    }

    @Test
    void theGraphReadsLikeTheNet() {
        Network network = RandomNets.of("28x28-conv2@5-bn-relu-pool2-drop0.5-30-tanh-10");
        OnnxGraph graph = ModelReader.read(RandomNets.onnx(network).write(DOC)).graph();
        assertEquals(
                List.of(
                        "Conv conv1: digits W1 b1 > conv1",
                        "BatchNormalization bn1: conv1 gamma1 beta1 mean1 variance1 > bn1",
                        "Relu relu1: bn1 > relu1",
                        "MaxPool pool1: relu1 > pool1",
                        "Dropout dropout1: pool1 ratio1 > dropout1",
                        "Flatten flatten2: dropout1 > flatten2",
                        "Gemm affine2: flatten2 W2 b2 > affine2",
                        "Tanh tanh2: affine2 > tanh2",
                        "Gemm affine3: tanh2 W3 b3 > scores",
                        "Softmax softmax: scores > probabilities"),
                graph.nodes().stream().map(OnnxNetTest::line).toList());
        assertEquals(List.of(OnnxValue.BATCH, 1, 28, 28), graph.inputs().get(0).shape());
        assertEquals(List.of(OnnxValue.BATCH, 10), graph.outputs().get(0).shape());
    }

    private static String line(OnnxNode node) {
        return node.type() + " " + node.name() + ": " + String.join(" ", node.inputs()) + " > " + node.output();
    }

    @Test
    void theSameNetGivesTheSameBytes() {
        Network network = RandomNets.of("784-50-10");
        assertArrayEquals(
                RandomNets.onnx(network).write(DOC), RandomNets.onnx(network).write(DOC));
    }

    @Test
    void aNetThatReadsNoDigitsHasAnotherInput() {
        OnnxNet net = new OnnxNet(Architecture.parse("2-1"), List.of(new float[] {1, 2}, new float[] {3}), Map.of());
        OnnxGraph graph = ModelReader.read(net.write(DOC)).graph();
        assertEquals("x", graph.inputs().get(0).name());
        assertEquals(net.architecture(), OnnxNet.read(net.write(DOC)).architecture());
    }

    /** Linear, ReLU, BatchNorm1d, Dropout; the weights are (outputs, inputs). */
    @Test
    void aNetOfPyTorchComesIn() {
        OnnxNet net = new GraphText(1, 28, 28)
                .weights("fc1.weight", 20, 784)
                .weights("fc1.bias", 20)
                .weights("bn.weight", 20)
                .weights("bn.bias", 20)
                .weights("bn.running_mean", 20)
                .weights("bn.running_var", ones(20), 20)
                .weights("fc2.weight", 10, 20)
                .weights("fc2.bias", 10)
                .then("Flatten")
                .then("Gemm", "fc1.weight", "fc1.bias")
                .with("transB", 1)
                .then("BatchNormalization", "bn.weight", "bn.bias", "bn.running_mean", "bn.running_var")
                .then("Relu")
                .then("Dropout")
                .then("Gemm", "fc2.weight", "fc2.bias")
                .with("transB", 1)
                .then("LogSoftmax")
                .net();
        assertEquals("784-20-bn-relu-10", net.architecture().text());
        assertEquals((1 * 784 % 13 - 6) / 32f, net.values().get(0)[1]);
    }

    /** x.view(x.size(0), -1), as PyTorch's older exporter writes it. */
    @Test
    void aShapeThatIsComputedFromTheBatchComesIn() {
        OnnxNet net = new GraphText(1, 28, 28)
                .weights("w", 3, 1, 5, 5)
                .weights("fc", 10, 3 * 24 * 24)
                .weights("b", 10)
                .then("Conv", "w")
                .with("kernel_shape", 5, 5)
                .with("dilations", 1, 1)
                .then("Relu")
                .aside("shape", "Shape", List.of("relu_1"), Map.of())
                .aside("zero", "Constant", List.of(), Map.of("value", index(0)))
                .aside("size", "Gather", List.of("shape", "zero"), Map.of("axis", new OnnxAttribute.Whole(0)))
                .lengths("axes", 0L)
                .aside("row", "Unsqueeze", List.of("size", "axes"), Map.of())
                .lengths("rest", -1L)
                .aside("to", "Concat", List.of("row", "rest"), Map.of("axis", new OnnxAttribute.Whole(0)))
                .then("Reshape", "to")
                .then("Gemm", "fc", "b")
                .with("transB", 1)
                .net();
        assertEquals("28x28-conv3@5-relu-10", net.architecture().text());
    }

    private static OnnxAttribute index(long i) {
        return new OnnxAttribute.Array(OnnxTensor.of("", List.of(), List.of(i)));
    }

    /** Pictures whose channels stand side by side, MatMul and Add, and a normalisation that has become Mul and Add. */
    @Test
    void aNetOfKerasComesInAndGivesTheSameScores() {
        GraphText keras = new GraphText(28, 28, 1)
                .weights("k", 2, 1, 3, 3)
                .weights("kb", 2)
                .lengths("planes", -1L, 1L, 28L, 28L)
                .then("Reshape", "planes")
                .then("Conv", "k", "kb")
                .with("auto_pad", new OnnxAttribute.Text("SAME_UPPER"))
                .with("kernel_shape", 3, 3)
                .then("Relu")
                .weights("scale", new float[] {2, 3}, 1, 2, 1, 1)
                .weights("shift", new float[] {-1, 1}, 1, 2, 1, 1)
                .then("Mul", "scale")
                .then("Add", "shift")
                .then("MaxPool")
                .with("kernel_shape", 2, 2)
                .with("strides", 2, 2)
                .then("Transpose")
                .with("perm", 0, 2, 3, 1)
                .lengths("row", -1L, 2L * 14 * 14)
                .then("Reshape", "row")
                .weights("dense", 2 * 14 * 14, 10)
                .weights("bias", 10)
                .then("MatMul", "dense")
                .then("Add", "bias")
                .then("Softmax");
        OnnxNet net = keras.net();
        assertEquals("28x28-conv2@3p1-relu-bn-pool2-10", net.architecture().text());
        float[] x = RandomNets.digits(1).input(0);
        Network network = Network.of(new Workspace(new JavaKernels()), net.architecture(), net.values());
        float[] found = network.forward(network.workspace().allocate(1, 784, x)).toArray();
        assertArrayEquals(Keras.scores(x), found, 1e-3f);
    }

    /** The same, number by number, as TensorFlow has it. */
    private static final class Keras {
        private static float number(int i) {
            return (i % 13 - 6) / 32f;
        }

        static float[] scores(float[] x) {
            float[] scores = new float[10];
            for (int unit = 0; unit < 10; unit++) {
                double sum = number(unit);
                for (int i = 0; i < 14; i++)
                    for (int j = 0; j < 14; j++)
                        for (int c = 0; c < 2; c++) {
                            int row = (i * 14 + j) * 2 + c;
                            sum += number(row * 10 + unit) * pooled(x, c, i, j);
                        }
                scores[unit] = (float) sum;
            }
            return scores;
        }

        private static double pooled(float[] x, int c, int i, int j) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int di = 0; di < 2; di++)
                for (int dj = 0; dj < 2; dj++) {
                    double relu = Math.max(0, convolved(x, c, 2 * i + di, 2 * j + dj));
                    largest = Math.max(largest, c == 0 ? 2 * relu - 1 : 3 * relu + 1);
                }
            return largest;
        }

        private static double convolved(float[] x, int c, int i, int j) {
            double sum = number(c);
            for (int di = -1; di <= 1; di++)
                for (int dj = -1; dj <= 1; dj++) {
                    int row = i + di, column = j + dj;
                    if (row < 0 || row > 27 || column < 0 || column > 27) continue;
                    sum += number(c * 9 + (di + 1) * 3 + dj + 1) * x[row * 28 + column];
                }
            return sum;
        }
    }

    @Test
    void averagesOfAllKindsAreTheSame() {
        assertEquals(
                "28x28-conv10@3-gap",
                average("GlobalAveragePool")
                        .then("Flatten")
                        .net()
                        .architecture()
                        .text());
        assertEquals(
                "28x28-conv10@3-gap",
                average("ReduceMean")
                        .with("axes", 2, 3)
                        .with("keepdims", 0)
                        .net()
                        .architecture()
                        .text());
        assertEquals(
                "28x28-conv10@3-gap",
                average("AveragePool")
                        .with("kernel_shape", 26, 26)
                        .then("Squeeze")
                        .with("axes", 2, 3)
                        .net()
                        .architecture()
                        .text());
    }

    private static GraphText average(String type) {
        return new GraphText(1, 28, 28)
                .weights("w", 10, 1, 3, 3)
                .then("Conv", "w")
                .then(type);
    }

    @Test
    void whatIsAddedAndMultipliedBecomesAPartOfTheLayer() {
        OnnxNet net = new GraphText(4)
                .weights("w", new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 4, 2)
                .weights("b", new float[] {1, 1}, 2)
                .weights("s", new float[] {2, 10}, 2)
                .then("MatMul", "w")
                .then("Add", "b")
                .then("Mul", "s")
                .then("Sub", "b")
                .net();
        assertEquals("4-2", net.architecture().text());
        assertArrayEquals(
                new float[] {2, 20, 6, 40, 10, 60, 14, 80}, net.values().get(0));
        assertArrayEquals(new float[] {1, 9}, net.values().get(1));
    }

    @Test
    void anotherEpsilonIsAPartOfTheVariance() {
        OnnxNet net = new GraphText(1)
                .weights("w", new float[] {1, 1}, 1, 2)
                .weights("one", ones(2), 2)
                .weights("v", new float[] {0.25f, 0}, 2)
                .then("MatMul", "w")
                .then("BatchNormalization", "one", "one", "one", "v")
                .with("epsilon", new OnnxAttribute.Real(1e-3f))
                .then("Relu")
                .weights("w2", new float[] {1, 1}, 2, 1)
                .then("MatMul", "w2")
                .net();
        assertArrayEquals(
                new float[] {0.25f + 1e-3f - 1e-5f, 1e-3f - 1e-5f}, net.values().get(7), 1e-7f);
    }

    private static float[] ones(int length) {
        float[] ones = new float[length];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }
}
