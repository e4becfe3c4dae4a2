package backprop.exercise;

import backprop.exercise.program.Tensor;
import backprop.naive.Convolution;
import backprop.naive.SlidingWindow;
import backprop.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Convolution of pictures (N×C×H×W) with filters (FN×C×FH×FW): book, section 7.4.3. */
final class ConvolutionLayer {
    private static final LayerSpec SPEC = new LayerSpec(
            List.of("Convolution"), List.of("W", "b"), List.of("x"), LayerSpec.OUT, List.of("dx"), List.of("dW", "db"));

    private static final SlidingWindow SQUARE = new SlidingWindow(new Shape(1, 3, 3), 2, 2, 1, 0),
            PADDED = new SlidingWindow(new Shape(2, 6, 5), 3, 2, 2, 1),
            OVERLAPPING = new SlidingWindow(new Shape(2, 4, 3), 3, 3, 1, 1);

    private ConvolutionLayer() {}

    /**
     * First as many filters as a window has numbers, so that a wrong product has a result, too; then sizes that differ, with
     * padding, and with pixels at the edge that no window reaches; then windows that overlap much.
     */
    static Check check() {
        return Check.allOf(List.of(
                of(new WindowInputs(SQUARE, 4, Inputs::ofManySizes).layers(), SQUARE),
                of(new WindowInputs(PADDED, 3, Inputs::ofManySizes).batches(), PADDED),
                of(new WindowInputs(OVERLAPPING, 2, Inputs::ofManySizes).batches(), OVERLAPPING)));
    }

    private static Check of(List<List<Call>> layers, SlidingWindow window) {
        LayerSpec spec = SPEC.with((long) window.stride(), (long) window.padding());
        Formula.OfPass right = p -> right(p, window);
        List<Mutant> mutants = new ArrayList<>(new ConvolutionMutants(window, right).list());
        return spec.check(Tolerance.ROUNDING, right, mutants, layers);
    }

    private static Map<String, Tensor> right(Pass p, SlidingWindow window) {
        Convolution layer = new Convolution(Pictures.rows(p.parameters().get(0)), p.parameter(1), window);
        double[][] out = layer.forward(Pictures.rows(p.inputs().get(0)));
        double[][] dx = layer.backward(Pictures.rows(p.dout()));
        Shape picture = window.picture();
        return Map.of(
                LayerSpec.OUT,
                Pictures.of(out, layer.db()[0].length, window.rows(), window.columns()),
                "dx",
                Pictures.of(dx, picture.channels(), picture.height(), picture.width()),
                "dW",
                Pictures.of(layer.dw(), picture.channels(), window.height(), window.width()),
                "db",
                Tensor.vector(layer.db()));
    }
}
