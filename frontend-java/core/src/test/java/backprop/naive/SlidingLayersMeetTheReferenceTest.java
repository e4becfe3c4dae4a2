package backprop.naive;

import backprop.golden.Golden;
import backprop.golden.Tensor;
import backprop.tensor.Shape;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlidingLayersMeetTheReferenceTest {
    private static final double EXACT = 1e-12;
    private static final double DIFFERENCE = 1e-8;

    static Stream<Golden.Case> formulas() {
        return Golden.slidingLayers();
    }

    static Stream<Golden.Case> differences() {
        return Golden.slidingLayersWithDifferences();
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void forwardAndBackwardAreThoseOfNumPy(Golden.Case c) {
        assertMeets(c, EXACT);
    }

    @ParameterizedTest
    @MethodSource("differences")
    void backwardIsWhatNumPyFindsByDifferences(Golden.Case c) {
        assertMeets(c, DIFFERENCE);
    }

    private static void assertMeets(Golden.Case c, double tolerance) {
        switch (c.layer()) {
            case "Convolution" -> assertConvolution(c, tolerance);
            case "MaxPooling" ->
                assertMeets(
                        c,
                        new MaxPooling(window(c, c.config().size(), c.config().size())),
                        tolerance);
            default -> throw new IllegalArgumentException("no layer " + c.layer());
        }
    }

    private static SlidingWindow window(Golden.Case c, int height, int width) {
        int[] x = c.input("x").shape();
        Shape picture = new Shape(x[1], x[2], x[3]);
        return new SlidingWindow(
                picture, height, width, c.config().stride(), c.config().pad());
    }

    private static void assertConvolution(Golden.Case c, double tolerance) {
        Tensor w = c.input("W");
        SlidingWindow window = window(c, w.shape()[2], w.shape()[3]);
        Convolution layer = new Convolution(w.array(), c.input("b").array(), window);
        assertMeets(c, layer, tolerance);
        c.backward().get("W").assertMet(layer.dw(), tolerance, "dW");
        c.backward().get("b").assertMet(layer.db(), tolerance, "db");
    }

    private static void assertMeets(Golden.Case c, Layer layer, double tolerance) {
        c.forward().assertMet(layer.learn(c.input("x").array()), EXACT, "forward");
        c.backward().get("x").assertMet(layer.backward(c.dout().array()), tolerance, "dx");
    }
}
