package backprop.weights.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.nn.Network;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that PyTorch 1.13 exported, with opsets 11, 14 and 17, constants folded or not. Beside each stand three pictures and the
 * probabilities that PyTorch gave them, as doubles.
 */
class PyTorchExportTest {
    private static final int PICTURES = 3;
    private static final Path FOLDER = Path.of("src/test/resources/onnx");

    @ParameterizedTest
    @CsvSource({
        "mlp, 784-16-bn-relu-10",
        "cnn, 28x28-conv4@5p2-relu-pool2-conv6@3-tanh-pool2-12-sigmoid-10",
        "gap, 28x28-conv8@3s2p1-relu-conv10@3-gap"
    })
    void itGivesTheProbabilitiesOfPyTorch(String name, String architecture) throws IOException {
        OnnxNet net = OnnxNet.read(Files.readAllBytes(FOLDER.resolve(name + ".onnx")));
        assertEquals(architecture, net.architecture().text());
        DoubleBuffer numbers = ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve(name + ".bin")))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer();
        float[] x = new float[PICTURES * 784];
        for (int i = 0; i < x.length; i++) x[i] = (float) numbers.get();
        Workspace home = new Workspace(new JavaKernels());
        Network network = Network.of(home, net.architecture(), net.values());
        float[] found = network.probabilities(home.allocate(PICTURES, 784, x)).toArray();
        for (float probability : found) assertEquals(numbers.get(), probability, 1e-6);
    }
}
