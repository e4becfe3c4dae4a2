package backprop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.json.Json;
import backprop.math.Rng;
import backprop.mnist.RealMnist;
import backprop.nn.Initialization;
import backprop.nn.Network;
import backprop.nn.architecture.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.weights.NetworkFile;
import backprop.weights.SafeTensors;
import backprop.weights.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"notebook", "mlp"})
    void onGeneratedDigitsANetIsAsGoodAsItsCardSays(String name) throws IOException {
        Outcome outcome = evaluate(model(name), "--data", "generated").requireSuccess();
        Json card = Json.parse(new String(resource(name + ".json"), StandardCharsets.UTF_8));
        assertEquals(card.get("accuracy").get("generated").number(), accuracy(outcome));
    }

    @ParameterizedTest
    @CsvSource({"notebook, 0.970", "mlp, 0.983"})
    void onMnistANetIsAsGoodAsItHasToBe(String name, double least) throws IOException {
        RealMnist.folder();
        Outcome outcome = evaluate(model(name), "--data", "mnist").requireSuccess();
        assertTrue(accuracy(outcome) >= least, outcome.out());
        assertEquals(outcome, evaluate(model(name)), "MNIST is what it takes where it is");
    }

    @Test
    void mlpReadsGeneratedDigitsAsItHasTo() throws IOException {
        assertTrue(accuracy(evaluate(model("mlp"), "--data", "generated")) >= 0.960);
    }

    @Test
    void theConfusionMatrixHasARowForEachLabel() throws IOException {
        Outcome outcome = evaluate(model("mlp"), "--data", "generated").requireSuccess();
        List<String> lines = outcome.out().lines().toList();
        assertEquals(12, lines.size(), outcome.out());
        assertTrue(lines.get(0).matches("accuracy 0\\.\\d{4} \\(\\d{4} of 10000\\)"), lines.get(0));
        assertTrue(lines.get(1).startsWith("label\\answer"), lines.get(1));
        int right = 0;
        for (int label = 0; label < 10; label++) {
            int[] row = Arrays.stream(lines.get(label + 2).strip().split("\\s+"))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            assertEquals(label, row[0]);
            assertEquals(1_000, Arrays.stream(row).skip(1).sum(), "the generator gives each digit its turn");
            right += row[label + 1];
        }
        assertEquals(accuracy(outcome), right / 10_000.0);
    }

    /** As Python's load_file and save_file leave it, with a tensor of somebody's own. */
    @Test
    void aNetWithoutMetadataIsEvaluatedAndWhatWasAssumedIsSaidBesideTheResult() throws IOException {
        SafeTensors notebook = SafeTensors.read(resource("notebook.safetensors"));
        List<Tensor> tensors = new ArrayList<>(notebook.tensors());
        tensors.add(new Tensor("history", List.of(2), new float[2]));
        Path bare = file(new SafeTensors(Map.of(), tensors).write());
        Outcome outcome = evaluate(bare, "--data", "generated").requireSuccess();
        Outcome named = evaluate(model("notebook"), "--data", "generated").requireSuccess();
        assertEquals(named.out(), outcome.out());
        assertEquals("", named.err());
        for (String word : List.of("784-50-10", "relu is assumed", "left aside: history"))
            assertTrue(outcome.err().contains(word), outcome.err());
    }

    @Test
    void anActivationThatTheFileDoesNotNameCanBeChosen() throws IOException {
        SafeTensors notebook = SafeTensors.read(resource("notebook.safetensors"));
        Path bare = file(new SafeTensors(Map.of(), notebook.tensors()).write());
        Outcome tanh =
                evaluate(bare, "--data", "generated", "--activation", "tanh").requireSuccess();
        assertTrue(tanh.err().contains("tanh, as you say"), tanh.err());
        assertTrue(accuracy(tanh) < accuracy(evaluate(model("notebook"), "--data", "generated")), tanh.out());
    }

    @Test
    void anotherKindOfNetIsNamedWithThePythonThatWritesARightFile() {
        Tensor convolution = new Tensor("conv1.weight", List.of(8, 1, 3, 3), new float[72]);
        evaluate(file(new SafeTensors(Map.of(), List.of(convolution)).write()))
                .requireMistake("conv1.weight", "convolution", "In Python: ", "save_file(");
        evaluate(file("PK\u0003\u0004....W1.npy....".getBytes(StandardCharsets.UTF_8)))
                .requireMistake("(.npz)", "numpy.load(");
    }

    @Test
    void withoutMnistItSaysWhatToDo() throws Exception {
        try (LabProcess lab = new LabProcess("evaluate", model("mlp").toString(), "--data", "mnist")) {
            lab.outcome().requireSentence("BACKPROP_DATA", "--data generated");
        }
    }

    /** Only here was it mnist or generated, and elsewhere a folder. */
    @Test
    void whatElseDataNamesIsAFolder() throws IOException {
        evaluate(model("mlp"), "--data", "cifar").requireSentence("no folder cifar", "--data generated");
        Outcome outcome = evaluate(model("mlp"), "--data", RealMnist.path().toString());
        assertTrue(accuracy(outcome.requireSuccess()) >= 0.983, outcome.out());
    }

    @Test
    void aMissingFileIsNamed() {
        evaluate(folder.resolve("none")).requireSentence("none", "no such file");
    }

    @Test
    void aFolderIsNoFile() {
        evaluate(folder).requireSentence(folder.toString(), "not a file");
    }

    @Test
    void whatIsNotSafetensorsIsNamed() {
        evaluate(file("Dear net, please find enclosed".getBytes(StandardCharsets.UTF_8)))
                .requireSentence("not a safetensors file");
        evaluate(file(new byte[0])).requireSentence("not a safetensors file");
    }

    @Test
    void aTruncatedFileIsNamed() {
        byte[] net = net("784-10");
        evaluate(file(Arrays.copyOf(net, net.length - 1))).requireSentence("net.safetensors: ");
        evaluate(file(Arrays.copyOf(net, 20))).requireSentence("net.safetensors: ");
    }

    @Test
    void aFileWithMoreThanItSaysIsNamed() {
        byte[] net = net("784-10");
        evaluate(file(Arrays.copyOf(net, net.length + 4))).requireSentence("net.safetensors: ");
    }

    @Test
    void aWeightThatIsNoNumberIsNamed() {
        byte[] net = net("784-10");
        ByteBuffer.wrap(net).order(ByteOrder.LITTLE_ENDIAN).putFloat(net.length - 4, Float.NaN);
        evaluate(file(net)).requireSentence("b1", "NaN");
    }

    @Test
    void weightsOfAnotherShapeThanTheNetsAreNamed() {
        Tensor w = new Tensor("W1", List.of(784, 9), new float[784 * 9]);
        Tensor b = new Tensor("b1", List.of(10), new float[10]);
        byte[] net = new SafeTensors(Map.of("architecture", "784-10", "activation", "relu"), List.of(w, b)).write();
        evaluate(file(net)).requireMistake("W1", "[784, 10]", "[784, 9]", "784-10", "In Python: ");
    }

    @Test
    void aNetForSomethingElseIsNamed() {
        evaluate(file(net("4-3-2"))).requireMistake("4-3-2", "4 inputs", "784", "10", "In Python: ");
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        Path file = folder.resolve("large");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1), UserFiles.LARGEST);
        }
        evaluate(file).requireSentence("large", Long.toString(UserFiles.LARGEST + 1));
    }

    private static Outcome evaluate(Path file, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "evaluate";
        args[1] = file.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        return Outcome.of(args);
    }

    private static double accuracy(Outcome outcome) {
        return Double.parseDouble(outcome.line("accuracy").split(" ")[0]);
    }

    private static byte[] net(String sizes) {
        Workspace home = new Workspace(new JavaKernels());
        Network network = Network.create(home, Architecture.parse(sizes), Initialization.HE, new Rng(1));
        return NetworkFile.write(network, Map.of());
    }

    private Path model(String name) throws IOException {
        return file(resource(name + ".safetensors"));
    }

    private Path file(byte[] content) {
        try {
            return Files.write(folder.resolve("net.safetensors"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = EvaluateCommandTest.class.getResourceAsStream("/backprop/web/models/" + name)) {
            return in.readAllBytes();
        }
    }
}
