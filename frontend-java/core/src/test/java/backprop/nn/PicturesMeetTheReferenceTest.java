package backprop.nn;

import backprop.golden.Golden;
import backprop.golden.Tensor;
import backprop.tensor.JavaKernels;
import backprop.tensor.Shape;
import backprop.tensor.Windows;
import backprop.tensor.Workspace;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures are (N, C, H, W) in the reference values, and pixel by pixel in matrices. */
class PicturesMeetTheReferenceTest {
    private static final double FLOAT = 1e-5;

    private final Workspace home = new Workspace(new JavaKernels());

    static Stream<Golden.Case> cases() {
        // The fast layers have square windows.
        return Stream.concat(Golden.slidingLayers(), Golden.slidingLayersWithDifferences())
                .filter(c -> !c.layer().equals("Convolution")
                        || c.input("W").shape()[2] == c.input("W").shape()[3]);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void forwardAndBackwardAreThoseOfNumPy(Golden.Case c) {
        switch (c.layer()) {
            case "Convolution" -> assertConvolution(c);
            case "MaxPooling" ->
                assertMeets(c, new MaxPooling(windows(c, c.config().size())));
            default -> throw new IllegalArgumentException("no layer " + c.layer());
        }
    }

    private static Windows windows(Golden.Case c, int size) {
        int[] x = c.input("x").shape();
        return new Windows(
                new Shape(x[1], x[2], x[3]),
                size,
                c.config().stride(),
                c.config().pad());
    }

    private void assertConvolution(Golden.Case c) {
        int[] shape = c.input("W").shape();
        Windows windows = windows(c, shape[2]);
        TensorOrder order = TensorOrder.ofFilters(shape[0], shape[1], shape[2]);
        Parameter w = new Parameter("W", home.allocate(windows.length(), shape[0]), order);
        w.fill(c.input("W").floats());
        Parameter b = new Parameter("b", home.allocate(1, shape[0], c.input("b").floats()));
        assertMeets(c, new Convolution(windows, w, b));
        c.backward().get("W").assertMet(doubles(w.gradientToArray()), FLOAT, "dW");
        c.backward().get("b").assertMet(doubles(b.gradientToArray()), FLOAT, "db");
    }

    private void assertMeets(Golden.Case c, Layer layer) {
        byPixels(c.forward()).assertMet(layer.forward(byPixels(c.input("x")).in(home), Mode.TRAINING), FLOAT, "y");
        Tensor dx = byPixels(c.backward().get("x"));
        dx.assertMet(layer.backward(byPixels(c.dout()).in(home)), FLOAT, "dx");
    }

    private static Tensor byPixels(Tensor pictures) {
        int[] shape = pictures.shape();
        int channels = shape[1], pixels = shape[2] * shape[3];
        double[] data = new double[pictures.data().length];
        for (int i = 0; i < data.length; i++) {
            int picture = i / (channels * pixels), channel = i / pixels % channels;
            data[picture * channels * pixels + i % pixels * channels + channel] = pictures.data()[i];
        }
        return new Tensor(new int[] {shape[0], channels * pixels}, data);
    }

    private static double[] doubles(float[] floats) {
        double[] doubles = new double[floats.length];
        for (int i = 0; i < doubles.length; i++) doubles[i] = floats[i];
        return doubles;
    }
}
