package backprop.weights.foreign;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Rng;
import backprop.nn.Initialization;
import backprop.nn.Network;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.weights.NetworkFile;
import backprop.weights.SafeTensors;
import backprop.weights.WeightsDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignNetTest {
    private final Workspace home = new Workspace(new JavaKernels());

    private static ForeignNet read(TensorFile file) {
        return ForeignNet.read(file.bytes(), Optional.empty());
    }

    /** What it is to be as the lab keeps it: rows are inputs. */
    private static float[] turned(float[] values, int rows) {
        float[] turned = new float[values.length];
        int columns = values.length / rows;
        for (int i = 0; i < values.length; i++) turned[i % columns * rows + i / columns] = values[i];
        return turned;
    }

    private static TensorFile numpy(String type) {
        return new TensorFile()
                .type(type)
                .put("W1", 784, 5)
                .put("W2", 5, 10)
                .put("b1", 5)
                .put("b2", 10);
    }

    private static List<String> notes(ForeignNet net) {
        return net.notes().stream()
                .map(note -> note.kind() + " " + note.names())
                .toList();
    }

    private static TensorFile filters(int... shape) {
        return new TensorFile()
                .metadata("architecture", "28x28-conv4@5-relu-pool2-10")
                .put("W1", shape)
                .put("b1", 4)
                .put("W2", 576, 10)
                .put("b2", 10);
    }

    @Test
    void filtersComeInAsPyTorchHasThem() {
        ForeignNet net = read(filters(4, 1, 5, 5));
        assertEquals("28x28-conv4@5-relu-pool2-10", net.architecture().text());
        assertEquals(List.of(), notes(net));
        assertEquals(100, net.network(home).values().get(0).length);
    }

    @Test
    void filtersOfKerasAreNotTakenForThemThoughTheirAxesAreTheSameBackwards() {
        assertThrows(ForeignNetException.class, () -> read(filters(5, 5, 1, 4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4-3", "4-5-3", "4-none-5-3", "4-5-bn-relu-drop0.5-3", "4-4-bn-tanh-bn-4-sigmoid-3"})
    void aFileOfTheLabNeedsNoNotes(String text) {
        Network network = Network.create(home, Architecture.parse(text), Initialization.HE, new Rng(1));
        byte[] file = NetworkFile.write(network, Map.of("seed", "1"));
        ForeignNet net = ForeignNet.read(file, Optional.of(Activation.TANH));
        assertEquals(List.of(), net.notes());
        assertArrayEquals(file, net.file());
        assertEquals(WeightsDigest.of(network), WeightsDigest.of(net.network(home)));
    }

    /** Python's load_file and save_file leave the metadata out. */
    @ParameterizedTest
    @ValueSource(strings = {"F64", "F32", "F16", "BF16"})
    void aNetWithoutMetadataIsTakenFromItsShapesWhateverFloatsItHas(String type) {
        ForeignNet net = read(numpy(type));
        assertEquals(Architecture.parse("784-5-10"), net.architecture());
        assertEquals(List.of("SHAPES 784-5-10", "ASSUMED relu"), notes(net));
        assertArrayEquals(read(numpy("F32")).values().get(0), net.values().get(0));
        assertEquals(-30 / 16f, net.values().get(0)[0]);
        assertTrue(net.isActivationOpen());
    }

    @Test
    void whatHadToBeFoundOutStandsInTheFileThatIsMadeOfIt() {
        ForeignNet net = ForeignNet.read(numpy("F64").metadata("format", "np").bytes(), Optional.of(Activation.TANH));
        assertEquals(
                Map.of("architecture", "784-5-10", "activation", "tanh", "format", "np"),
                SafeTensors.read(net.file()).metadata());
        assertEquals(List.of("SHAPES 784-5-10", "CHOSEN tanh"), notes(net));
        assertEquals(List.of(), ForeignNet.read(net.file(), Optional.empty()).notes());
    }

    @Test
    void anActivationThatIsNamedIsNotAssumed() {
        ForeignNet net =
                ForeignNet.read(numpy("F32").metadata("activation", "Sigmoid").bytes(), Optional.of(Activation.TANH));
        assertEquals(List.of("SHAPES 784-5-10"), notes(net));
        assertEquals(Optional.of(Activation.SIGMOID), net.architecture().activation());
        assertEquals(
                "784-none-5-10",
                read(numpy("F32").metadata("activation", "none")).architecture().text());
    }

    @Test
    void anArchitectureWithoutAnActivationIsOneAllTheSame() {
        assertEquals(List.of("ASSUMED relu"), notes(read(numpy("F32").metadata("architecture", "784-5-10"))));
        assertEquals(List.of(), notes(read(numpy("F32").metadata("architecture", "784-5-relu-10"))));
        assertEquals(
                List.of("SHAPES 784-10"),
                notes(read(new TensorFile().put("W1", 784, 10).put("b1", 10))));
    }

    /** Names as frameworks give them, and the order in which their layers have to come out. */
    @ParameterizedTest
    @CsvSource({
        "fc1.weight, fc1.bias, fc2.weight, fc2.bias, true",
        "0.weight, 0.bias, 2.weight, 2.bias, true",
        "layers.0.weight, layers.0.bias, layers.1.weight, layers.1.bias, true",
        "net.9.weight, net.9.bias, net.10.weight, net.10.bias, true",
        "module.hidden.weight, module.hidden.bias, module.answer.weight, module.answer.bias, true",
        "dense/kernel:0, dense/bias:0, dense_1/kernel:0, dense_1/bias:0, false",
        "dense.kernel, dense.bias, dense_1.kernel, dense_1.bias, false",
        "layers/dense/vars/0, layers/dense/vars/1, layers/dense_1/vars/0, layers/dense_1/vars/1, false",
        "params/Dense_0/kernel, params/Dense_0/bias, params/Dense_1/kernel, params/Dense_1/bias, false",
        "mlp/~/linear_0/w, mlp/~/linear_0/b, mlp/~/linear_1/w, mlp/~/linear_1/b, false",
        "coefs_0, intercepts_0, coefs_1, intercepts_1, false",
        "weights.0, biases.0, weights.1, biases.1, false",
        "W_1, b_1, W_2, b_2, false",
        "arr_0, arr_1, arr_2, arr_3, false"
    })
    void namesOfFrameworksSayWhoseTensorsTheyAre(String w1, String b1, String w2, String b2, boolean turned) {
        for (boolean backwards : new boolean[] {false, true}) {
            TensorFile file = new TensorFile();
            List<Runnable> tensors = new ArrayList<>(List.of(
                    () -> file.put(w1, turned ? new int[] {5, 784} : new int[] {784, 5}),
                    () -> file.put(b1, i -> i + 0.5, 5),
                    () -> file.put(w2, turned ? new int[] {10, 5} : new int[] {5, 10}),
                    () -> file.put(b2, i -> i - 0.5, 10)));
            if (backwards) java.util.Collections.reverse(tensors);
            tensors.forEach(Runnable::run);
            ForeignNet net = read(file);
            float[] first = read(numpy("F32")).values().get(0),
                    second = read(numpy("F32")).values().get(2);
            assertEquals("784-5-10", net.architecture().text());
            assertArrayEquals(turned ? turned(first, 5) : first, net.values().get(0));
            assertArrayEquals(
                    new float[] {0.5f, 1.5f, 2.5f, 3.5f, 4.5f}, net.values().get(1));
            assertArrayEquals(turned ? turned(second, 10) : second, net.values().get(2));
            assertEquals(8.5f, net.values().get(3)[9]);
            String says = "OUTPUTS_FIRST " + w1 + ", " + w2;
            assertEquals(turned, notes(net).contains(says), notes(net).toString());
        }
    }

    @Test
    void aSquareMatrixLiesAsItsNameSays() {
        TensorFile torch = new TensorFile();
        for (int i = 1; i <= 3; i++) torch.put("fc" + i + ".weight", i == 3 ? 10 : 5, i == 1 ? 784 : 5);
        ForeignNet turned = read(torch);
        TensorFile named = new TensorFile();
        for (int i = 1; i <= 3; i++) named.put("W" + i, i == 1 ? 784 : 5, i == 3 ? 10 : 5);
        ForeignNet same = read(named);
        assertTrue(
                notes(turned).contains("SQUARE_OUTPUTS_FIRST fc2.weight"),
                notes(turned).toString());
        assertTrue(notes(same).contains("SQUARE_INPUTS_FIRST W2"), notes(same).toString());
        assertArrayEquals(same.values().get(2), turned(turned.values().get(2), 5));
        assertFalse(Arrays.equals(same.values().get(2), turned.values().get(2)));
    }

    @Test
    void aSquareMatrixLiesAsAllOthersOfTheFileDo() {
        TensorFile file = new TensorFile().put("W1", 5, 784).put("W2", 5, 5).put("W3", 10, 5);
        assertTrue(
                notes(read(file)).contains("SQUARE_OUTPUTS_FIRST W2"),
                notes(read(file)).toString());
    }

    @Test
    void biasesMayBeRowsOrColumnsOrAbsent() {
        TensorFile rows = new TensorFile()
                .put("W1", 784, 5)
                .put("b1", 1, 5)
                .put("W2", 5, 10)
                .put("b2", 10, 1);
        assertEquals(List.of("SHAPES 784-5-10", "ASSUMED relu"), notes(read(rows)));
        TensorFile none = new TensorFile().put("W1", 784, 5).put("W2", 5, 10).put("b2", 10);
        assertEquals(List.of("SHAPES 784-5-10", "ASSUMED relu", "NO_BIASES b1"), notes(read(none)));
        assertArrayEquals(new float[5], read(none).values().get(1));
        assertEquals(List.of("ASSUMED relu", "NO_BIASES b1"), notes(read(none.metadata("architecture", "784-5-10"))));
    }

    @Test
    void whatNobodyNeedsIsLeftAsideWhateverItHolds() {
        TensorFile file = numpy("F32")
                .put("loss", i -> Double.NaN, 3)
                .put("m.W1", 784, 5)
                .put("optimizer.exp_avg.W1", 784, 5)
                .put("class_weight", 10)
                .type("I64")
                .put("epoch", 1)
                .type("F4_OF_TOMORROW")
                .put("packed", 7);
        assertEquals(
                List.of(
                        "SHAPES 784-5-10",
                        "ASSUMED relu",
                        "ASIDE loss, m.W1, optimizer.exp_avg.W1, class_weight, epoch, packed"),
                notes(read(file)));
        assertEquals(
                List.of("ASSUMED relu", "ASIDE loss, m.W1, optimizer.exp_avg.W1, class_weight, epoch, packed"),
                notes(read(file.metadata("architecture", "784-5-10"))));
    }

    @Test
    void batchNormalizationStandsBehindTheLayerOfItsWidth() {
        TensorFile ours =
                numpy("F32").put("gamma1", 5).put("beta1", 5).put("mean1", 5).put("variance1", i -> i, 5);
        ForeignNet net = read(ours);
        assertEquals("784-5-bn-relu-10", net.architecture().text());
        assertEquals(4, net.values().get(7)[4]);
        TensorFile torch = new TensorFile()
                .put("0.weight", 5, 784)
                .put("0.bias", 5)
                .put("1.weight", 5)
                .put("1.bias", 5)
                .put("1.running_mean", 5)
                .put("1.running_var", i -> i, 5)
                .put("3.weight", 10, 5)
                .put("3.bias", 10);
        assertEquals("784-5-bn-relu-10", read(torch).architecture().text());
        assertEquals(4, read(torch).values().get(7)[4]);
    }

    /** Keras adds 0.001 to a variance, the lab 0.00001: the difference goes into the variance. */
    @Test
    void theVarianceOfKerasIsMadeOurs() {
        TensorFile keras = new TensorFile()
                .put("dense/kernel", 784, 5)
                .put("batch_normalization/gamma", 5)
                .put("batch_normalization/beta", 5)
                .put("batch_normalization/moving_mean", 5)
                .put("batch_normalization/moving_variance", i -> i, 5)
                .put("dense_1/kernel", 5, 10);
        assertEquals((float) (4 + 0.001 - 0.00001), read(keras).values().get(7)[4]);
    }

    @Test
    void layersWithoutNumbersComeInTheOrderOfTheirShapes() {
        TensorFile file = new TensorFile().put("out.weight", 10, 5).put("hidden.weight", 5, 784);
        assertTrue(
                notes(read(file)).contains("OUTPUTS_FIRST hidden.weight, out.weight"),
                notes(read(file)).toString());
        TensorFile other = new TensorFile().put("who", 10, 5).put("wih", 5, 784);
        assertEquals("784-5-10", read(other).architecture().text());
    }
}
