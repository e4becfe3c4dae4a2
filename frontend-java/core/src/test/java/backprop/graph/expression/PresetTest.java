package backprop.graph.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.Propagation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetTest {
    @Test
    void theNamesAreThoseOfTheAddresses() {
        assertEquals(
                List.of(
                        "apples",
                        "apples-and-oranges",
                        "chain-rule",
                        "reuse",
                        "sigmoid",
                        "relu",
                        "neuron",
                        "softmax-with-loss"),
                Arrays.stream(Preset.values()).map(Preset::id).toList());
    }

    @Test
    void softmaxWithLossEndsWithYMinusT() {
        for (String right : List.of("t1", "t2", "t3")) {
            Graph graph = Preset.SOFTMAX_WITH_LOSS.graph().with("t2", 0).with(right, 1);
            Propagation all = graph.propagate();
            for (String i : List.of("1", "2", "3")) {
                double y = all.value(node(all, "y" + i));
                double t = all.value(node(all, "t" + i));
                assertEquals(y - t, all.gradient(node(all, "a" + i)), 1e-15);
            }
        }
    }

    @Test
    void softmaxIsTheBooksExample() {
        Propagation all = Preset.SOFTMAX_WITH_LOSS.graph().propagate();
        assertEquals(0.01821127, all.value(node(all, "y1")), 1e-8);
        assertEquals(0.24519181, all.value(node(all, "y2")), 1e-8);
        assertEquals(0.73659691, all.value(node(all, "y3")), 1e-8);
    }

    @Test
    void theNeuronIsTheBooksFirst() {
        Propagation all = Preset.NEURON.graph().propagate();
        assertEquals(0.57444252, all.value(all.graph().output()), 1e-8);
    }

    @Test
    void anOpenGateLetsTheGradientThroughAndAShutOneDoesNot() {
        Propagation all = Preset.RELU.graph().propagate();
        assertEquals(1, all.gradient(node(all, "x1")));
        assertEquals(0, all.gradient(node(all, "x2")));
    }

    @ParameterizedTest
    @CsvSource({"apple, 100", "apple_num, 2", "orange, 150", "orange_num, 3", "tax, 1.1", "x, 1", "price, 1"})
    void theSupermarketsNamesHaveTheirUsualValues(String name, double value) {
        assertEquals(value, Preset.usualValue(name));
    }

    private static Node node(Propagation propagation, String name) {
        return propagation.graph().find(name).orElseThrow();
    }
}
