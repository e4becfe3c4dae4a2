package backprop.weights.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import backprop.nn.Network;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.weights.NetworkFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ONNX Runtime says of 1,000 digits what the lab says of them. */
class OnnxRuntimeTest {
    private static final int DIGITS = 1_000;
    private static final OnnxNet.Doc DOC = new OnnxNet.Doc("a net", "pixels from 0 to 1");

    @SuppressWarnings("unused")
    private static final List<String> ARCHITECTURES = RandomNets.ARCHITECTURES;

    private static OrtEnvironment environment;
    private static List<float[]> rows;

    @BeforeAll
    static void load() {
        rows = RandomNets.rows(RandomNets.digits(DIGITS));
        try {
            environment = OrtEnvironment.getEnvironment();
        } catch (LinkageError | RuntimeException e) {
            abort("ONNX Runtime has no library for this machine: " + e);
        }
    }

    @ParameterizedTest
    @FieldSource("ARCHITECTURES")
    void whatIsWrittenGivesTheSameProbabilities(String architecture) throws OrtException {
        Network network = RandomNets.of(architecture);
        requireSame(network, RandomNets.onnx(network).write(DOC));
    }

    /** The nets that come with the lab. */
    @ParameterizedTest
    @ValueSource(strings = {"notebook", "mlp", "cnn"})
    void theLabsOwnNetsReadTheSame(String name) throws IOException, OrtException {
        Path file = Path.of("../../web/models/" + name + ".safetensors");
        Network network = NetworkFile.read(Files.readAllBytes(file), new Workspace(new JavaKernels()));
        requireSame(network, RandomNets.onnx(network).write(DOC));
    }

    private static void requireSame(Network network, byte[] file) throws OrtException {
        float[][] wanted = RandomNets.probabilities(network, rows);
        float[][] found = OnnxRun.probabilities(
                environment, file, rows, network.architecture().usesPictures());
        for (int i = 0; i < DIGITS; i++) assertArrayEquals(wanted[i], found[i], OnnxRun.CLOSE, "digit " + i);
    }

    @Test
    void theBatchIsOfAnySizeAndSaysSo() throws OrtException {
        byte[] file =
                RandomNets.onnx(RandomNets.of("28x28-conv2@5-relu-pool2-10")).write(DOC);
        try (OrtSession session = environment.createSession(file)) {
            NodeInfo input = session.getInputInfo().get("digits");
            TensorInfo info = (TensorInfo) input.getInfo();
            assertArrayEquals(new long[] {-1, 1, 28, 28}, info.getShape());
            assertEquals(List.of("batch", "", "", ""), List.of(info.getDimensionNames()));
            assertEquals("a net", session.getMetadata().getDescription());
            assertEquals("28x28-conv2@5-relu-pool2-10", session.getMetadata().getGraphName());
        }
    }
}
