package backprop.naive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Rng;
import backprop.naive.broken.ConvolutionWithoutSum;
import backprop.tensor.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numerical gradient of convolution and max pooling: windows that overlap or leave pixels out, odd shapes, one picture. */
class SlidingGradientCheckTest {
    private final Rng rng = new Rng(7);

    /** The gradient of Σ forward(x)·dout with respect to x is backward(dout). */
    private static double weighed(Layer layer, double[][] x, double[][] dout) {
        double sum = 0;
        for (double[] row : Array2.zip(layer.forward(x), dout, (y, d) -> y * d)) for (double v : row) sum += v;
        return sum;
    }

    private static void assertPassed(GradientReport report) {
        assertTrue(report.passed(), () -> "largest relative error " + report.largestRelativeError());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1,5,5, 1, 3,3, 1,0",
        "1, 3,7,5, 2, 3,2, 1,0",
        "2, 2,8,6, 3, 3,3, 2,1",
        "3, 1,9,4, 2, 2,4, 3,0",
        "2, 2,2,3, 2, 2,2, 1,2",
        "1, 2,6,6, 2, 1,1, 2,0"
    })
    void convolutionPassesByInputWeightsAndBiases(
            int n, int channels, int h, int w, int filters, int height, int width, int stride, int padding) {
        SlidingWindow window = new SlidingWindow(new Shape(channels, h, w), height, width, stride, padding);
        double[][] x = NaiveNet.random(rng, n, channels * h * w);
        double[][] weights = NaiveNet.random(rng, filters, window.size());
        double[][] b = NaiveNet.random(rng, 1, filters);
        double[][] dout = NaiveNet.random(rng, n, filters * window.places());
        Convolution layer = new Convolution(weights, b, window);
        layer.forward(x);
        double[][] dx = layer.backward(dout);
        List<Weights> parameters = List.of(
                new Weights("x", x, dx), new Weights("W", weights, layer.dw()), new Weights("b", b, layer.db()));
        assertPassed(GradientCheck.STANDARD.all(() -> weighed(layer, x, dout), parameters));
    }

    @ParameterizedTest
    @CsvSource({"1,1,4,4,2,2,0", "2,3,7,5,2,2,0", "1,2,5,6,3,1,0", "2,1,5,5,3,2,1", "3,2,8,3,2,3,0", "1,1,3,3,3,1,2"})
    void maxPoolingPasses(int n, int channels, int h, int w, int side, int stride, int padding) {
        SlidingWindow window = new SlidingWindow(new Shape(channels, h, w), side, side, stride, padding);
        double[][] x = NaiveNet.random(rng, n, channels * h * w);
        double[][] dout = NaiveNet.random(rng, n, channels * window.places());
        MaxPooling layer = new MaxPooling(window);
        layer.forward(x);
        List<Weights> input = List.of(new Weights("x", x, layer.backward(dout)));
        assertPassed(GradientCheck.STANDARD.all(() -> weighed(layer, x, dout), input));
    }

    @Test
    void ofEqualsTheFirstInOrderOfRowsWins() {
        MaxPooling layer = new MaxPooling(new SlidingWindow(Shape.image(2, 4), 2, 2, 2, 0));
        assertArrayEquals(new double[][] {{3, 0}}, layer.forward(new double[][] {{1, 3, 0, 0, 3, 3, 0, 0}}));
        assertArrayEquals(new double[][] {{0, 5, 7, 0, 0, 0, 0, 0}}, layer.backward(new double[][] {{5, 7}}));
        assertArrayEquals(new int[][] {{1, 2}}, layer.winners());
    }

    /** So that no difference can decide between them: a rule does. */
    @Test
    void atATieTheSlopesOfBothSidesDiffer() {
        MaxPooling layer = new MaxPooling(new SlidingWindow(Shape.image(2, 2), 2, 2, 2, 0));
        double[][] x = {{3, 3, 3, 3}};
        double right = layer.forward(new double[][] {{3 + 1e-4, 3, 3, 3}})[0][0] - layer.forward(x)[0][0];
        double left = layer.forward(x)[0][0] - layer.forward(new double[][] {{3 - 1e-4, 3, 3, 3}})[0][0];
        assertEquals(1e-4, right, 1e-12);
        assertEquals(0, left);
    }

    @Test
    void aWinnerOfSeveralWindowsGetsTheSum() {
        MaxPooling layer = new MaxPooling(new SlidingWindow(Shape.image(3, 3), 2, 2, 1, 0));
        layer.forward(new double[][] {{0, 0, 0, 0, 9, 0, 0, 0, 0}});
        assertArrayEquals(new double[][] {{0, 0, 0, 0, 10, 0, 0, 0, 0}}, layer.backward(new double[][] {{1, 2, 3, 4}}));
    }

    @Test
    void negativeNumbersWinAgainstThePadding() {
        MaxPooling layer = new MaxPooling(new SlidingWindow(Shape.image(2, 2), 2, 2, 1, 1));
        double[][] y = layer.forward(new double[][] {{-1, -2, -3, -4}});
        assertArrayEquals(new double[][] {{-1, -1, -2, -1, -1, -2, -3, -3, -4}}, y);
    }

    @Test
    void paddingThatFillsAPoolingWindowIsRefused() {
        SlidingWindow window = new SlidingWindow(Shape.image(4, 4), 2, 2, 1, 2);
        Exception e = assertThrows(IllegalArgumentException.class, () -> new MaxPooling(window));
        assertEquals("padding 2 is too much for a 2×2 window", e.getMessage());
    }

    @Test
    void aWholeNetWithConvolutionAndPoolingPasses() {
        SlidingWindow filter = new SlidingWindow(Shape.image(8, 8), 3, 3, 1, 0);
        SlidingWindow pool = new SlidingWindow(new Shape(2, 6, 6), 2, 2, 2, 0);
        double[][] x = NaiveNet.random(rng, 3, 64);
        double[][] t = NaiveNet.labels(rng, 3, 4);
        double[][] w1 = NaiveNet.random(rng, 2, 9);
        double[][] b1 = NaiveNet.random(rng, 1, 2);
        double[][] w2 = NaiveNet.random(rng, 18, 4);
        double[][] b2 = NaiveNet.random(rng, 1, 4);
        Convolution convolution = new Convolution(w1, b1, filter);
        Affine affine = new Affine(w2, b2);
        List<Layer> layers = List.of(convolution, new ReLU(), new MaxPooling(pool), affine);
        SoftmaxWithLoss last = new SoftmaxWithLoss();
        double[][] dout = x;
        for (Layer layer : layers) dout = layer.forward(dout);
        last.forward(dout, t);
        dout = last.backward(1);
        for (int i = layers.size() - 1; i >= 0; i--) dout = layers.get(i).backward(dout);
        List<Weights> parameters = List.of(
                new Weights("x", x, dout),
                new Weights("W1", w1, convolution.dw()),
                new Weights("b1", b1, convolution.db()),
                new Weights("W2", w2, affine.dw()),
                new Weights("b2", b2, affine.db()));
        assertPassed(GradientCheck.STANDARD.all(
                () -> {
                    double[][] y = x;
                    for (Layer layer : layers) y = layer.forward(y);
                    return last.forward(y, t);
                },
                parameters));
    }

    /** Without overlap both are the same, so a check must let windows overlap to find it. */
    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true"})
    void aSumThatIsAnAssignmentIsFoundWhereWindowsOverlap(int stride, boolean passes) {
        SlidingWindow window = new SlidingWindow(Shape.image(6, 6), 3, 3, stride, 0);
        double[][] x = NaiveNet.random(rng, 2, 36);
        double[][] w = NaiveNet.random(rng, 2, 9);
        double[][] dout = NaiveNet.random(rng, 2, 2 * window.places());
        Layer layer = new ConvolutionWithoutSum(new Convolution(w, new double[1][2], window), w, window);
        layer.forward(x);
        Weights input = new Weights("x", x, layer.backward(dout));
        GradientReport report = GradientCheck.STANDARD.all(() -> weighed(layer, x, dout), List.of(input));
        if (passes) assertPassed(report);
        else assertFalse(report.passed());
    }
}
