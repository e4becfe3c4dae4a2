package backprop.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.nn.Network;
import backprop.nn.Parameter;
import backprop.nn.architecture.Activation;
import backprop.tensor.Matrix;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private final Network network = SmallNets.net("12-7-5-4", Activation.RELU, 3);
    private final Trace trace = new Trace(network);
    private final float[] picture = SmallNets.picture(12, 4);

    @Test
    void scoresLossAndGradientsAreTheNetsOwnToTheBit() {
        trace.forward(picture);
        float[] probabilities = trace.probabilities().toArray();
        double loss = trace.backward(2);
        float[] byInput = trace.inputGradient().toArray();
        List<float[]> gradients = network.parameters().stream()
                .map(Parameter::gradient)
                .map(Matrix::toArray)
                .toList();
        Matrix x = network.workspace().allocate(1, 12, picture);
        assertArrayEquals(network.probabilities(x).toArray(), probabilities);
        assertEquals(network.loss(x, new int[] {2}), loss);
        assertArrayEquals(network.backwardToInput().toArray(), byInput);
        for (int i = 0; i < gradients.size(); i++) {
            assertArrayEquals(network.parameters().get(i).gradient().toArray(), gradients.get(i));
        }
    }

    /** A layer that normalises wrote its gradients all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"12-7-5-4", "12-7-bn-relu-drop0.5-5-4"})
    void backToTheInputAloneTheNumbersAreTheSameAndNothingIsMadeToLearnFrom(String sizes) {
        Network network = SmallNets.net(sizes, Activation.RELU, 3);
        Trace trace = new Trace(network);
        trace.forward(picture);
        double loss = trace.backwardToInput(2);
        List<float[]> gradients = gradients(trace);
        for (Parameter p : network.parameters()) assertThrows(IllegalStateException.class, p::gradient, p.name());
        trace.forward(picture);
        assertEquals(trace.backward(2), loss);
        List<float[]> all = gradients(trace);
        for (int i = 0; i < gradients.size(); i++) assertArrayEquals(all.get(i), gradients.get(i));
    }

    /** By the outputs of all layers, and by the input. */
    private static List<float[]> gradients(Trace trace) {
        List<float[]> gradients = new ArrayList<>();
        for (int i = 0; i < trace.layers().size(); i++)
            gradients.add(trace.outputGradient(i).toArray());
        gradients.add(trace.inputGradient().toArray());
        return gradients;
    }

    @Test
    void theGradientAfterTheLastLayerIsYMinusT() {
        trace.forward(picture);
        float[] y = trace.probabilities().toArray();
        trace.backward(1);
        for (int i = 0; i < 4; i++) {
            assertEquals(
                    (float) ((double) y[i] - (i == 1 ? 1 : 0)),
                    trace.outputGradient(4).get(0, i));
        }
    }

    @Test
    void eachLayerHasItsOutputAndTheGradientInItsShape() {
        trace.forward(picture);
        trace.backward(0);
        int[] widths = {7, 7, 5, 5, 4};
        for (int i = 0; i < widths.length; i++) {
            assertEquals(widths[i], trace.output(i).columns());
            assertEquals(widths[i], trace.outputGradient(i).columns());
        }
    }

    @Test
    void aPictureOfAnotherSizeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> trace.forward(new float[11]));
    }
}
