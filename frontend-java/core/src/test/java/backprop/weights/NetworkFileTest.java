package backprop.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.math.Rng;
import backprop.nn.Initialization;
import backprop.nn.Network;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkFileTest {
    private final Workspace home = new Workspace(new JavaKernels());

    private Network learned(Architecture architecture) {
        Network network = Network.create(home, architecture, Initialization.HE, new Rng(1));
        for (int i = 0; i < 5; i++) network.loss(x(architecture.inputs()), new int[] {1, 0, 2});
        return network;
    }

    private Matrix x(int inputs) {
        float[] numbers = new float[3 * inputs];
        for (int i = 0; i < numbers.length; i++) numbers[i] = i * i % 7 - 3;
        return home.allocate(3, inputs, numbers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4-3", "4-5-3", "4-none-5-3", "4-5-bn-relu-drop0.5-3", "4-6-bn-tanh-bn-5-sigmoid-drop0.25-3"})
    void aNetThatWasWrittenReadsAsBefore(String net) {
        Network network = learned(Architecture.parse(net));
        byte[] file = NetworkFile.write(network, Map.of("name", "mine"));
        Network same = NetworkFile.read(file, home);
        assertEquals(network.architecture(), same.architecture());
        assertEquals(WeightsDigest.of(network), WeightsDigest.of(same));
        float[] scores = network.forward(x(4)).toArray();
        assertArrayEquals(scores, same.forward(x(4)).toArray());
        assertArrayEquals(file, NetworkFile.write(same, Map.of("name", "mine")));
    }

    @Test
    void theNotebooksNetIsTheFileThatItAlwaysWas() {
        SafeTensors content = SafeTensors.read(NetworkFile.write(learned(Architecture.parse("4-5-3")), Map.of()));
        assertEquals(Map.of("architecture", "4-5-3", "activation", "relu"), content.metadata());
        assertEquals(List.of("W1", "b1", "W2", "b2"), names(content));
    }

    @Test
    void batchNormalizationHasItsParametersInPlaceAndItsMeansAtTheEnd() {
        Architecture net = Architecture.parse("4-6-bn-tanh-5-bn-sigmoid-3");
        SafeTensors content = SafeTensors.read(NetworkFile.write(learned(net), Map.of()));
        assertEquals(Map.of("architecture", "4-6-bn-tanh-5-bn-sigmoid-3"), content.metadata());
        assertEquals(
                List.of(
                        "W1",
                        "b1",
                        "gamma1",
                        "beta1",
                        "W2",
                        "b2",
                        "gamma2",
                        "beta2",
                        "W3",
                        "b3",
                        "mean1",
                        "variance1",
                        "mean2",
                        "variance2"),
                names(content));
        assertEquals(List.of(5), content.tensor("gamma2").orElseThrow().shape());
    }

    private static List<String> names(SafeTensors content) {
        return content.tensors().stream().map(Tensor::name).toList();
    }

    @Test
    void aVarianceBelowZeroIsRefused() {
        SafeTensors content =
                SafeTensors.read(NetworkFile.write(learned(Architecture.parse("4-6-bn-relu-3")), Map.of()));
        List<Tensor> tensors = new ArrayList<>(content.tensors());
        tensors.get(tensors.size() - 1).values()[2] = -1;
        byte[] file = new SafeTensors(content.metadata(), tensors).write();
        Exception e = assertThrows(SafeTensorsException.class, () -> NetworkFile.read(file, home));
        assertEquals("\"variance1\" holds -1.0 at [2], which is not a number to compute with", e.getMessage());
    }

    /** A net of numbers alone, whose activation is unknown, would be read as another net. */
    @ParameterizedTest
    @CsvSource({"4-5-3, ''", "4-5-3, swish", "4-5-swish-3, relu", "'', relu", "4-5-relu-3, relu"})
    void whatSaysTooLittleIsNoNet(String architecture, String activation) {
        Network network = learned(Architecture.parse("4-5-3").with(Activation.RELU));
        SafeTensors content = SafeTensors.read(NetworkFile.write(network, Map.of()));
        Map<String, String> metadata = Map.of("architecture", architecture, "activation", activation);
        byte[] file = new SafeTensors(metadata, content.tensors()).write();
        SafeTensorsException e = assertThrows(SafeTensorsException.class, () -> NetworkFile.read(file, home));
        assertEquals(SafeTensorsException.Problem.NO_NET, e.problem());
    }
}
