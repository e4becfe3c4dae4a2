package backprop.exercise;

import backprop.exercise.program.Tensor;
import backprop.naive.MaxPooling;
import backprop.naive.SlidingWindow;
import backprop.tensor.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The largest number of each window: book, section 7.4.4. */
final class PoolingLayer {
    private static final LayerSpec SPEC = new LayerSpec(List.of("MaxPooling", "Pooling"), List.of("x"), List.of("dx"));
    private static final SlidingWindow SIDE_BY_SIDE = new SlidingWindow(new Shape(2, 4, 4), 2, 2, 2, 0),
            OVERLAPPING = new SlidingWindow(new Shape(2, 5, 4), 3, 2, 2, 0);

    /** So large that a hundred numbers with two digits behind the point differ. */
    private static final double DEVIATION = 100;

    private PoolingLayer() {}

    /** Where several are the largest, one of them gets the gradient, or each an equal share: what must not grow is the sum. */
    static Check check() {
        return Check.allOf(List.of(
                distinct(SIDE_BY_SIDE, WindowInputs::layers),
                distinct(OVERLAPPING, WindowInputs::batches),
                Check.anyOf(List.of(tied(WindowShare.FIRST), tied(WindowShare.LAST), tied(WindowShare.OF_EQUALS)))));
    }

    private static Check distinct(SlidingWindow window, Function<WindowInputs, List<List<Call>>> layers) {
        WindowInputs inputs = new WindowInputs(window, 0, PoolingLayer::distinctNumbers);
        return check(window, p -> right(p, window), layers.apply(inputs));
    }

    private static Tensor distinctNumbers(Inputs random, Integer... shape) {
        return random.normal(DEVIATION, shape);
    }

    /** Zeros, as they come out of ReLU. */
    private static Check tied(WindowShare share) {
        WindowInputs inputs = new WindowInputs(SIDE_BY_SIDE, 0, (random, shape) -> distinctNumbers(random, shape)
                .map(x -> Math.max(0, x)));
        Formula.OfPass right =
                p -> Map.of(LayerSpec.OUT, right(p, SIDE_BY_SIDE).get(LayerSpec.OUT), "dx", share.dx(p, SIDE_BY_SIDE));
        return check(SIDE_BY_SIDE, right, inputs.batches());
    }

    private static Check check(SlidingWindow window, Formula.OfPass right, List<List<Call>> layers) {
        LayerSpec spec = SPEC.with((long) window.height(), (long) window.width(), (long) window.stride());
        return spec.check(Tolerance.ROUNDING, right, mutants(window, right), layers);
    }

    private static Map<String, Tensor> right(Pass p, SlidingWindow window) {
        if (!p.dout().shape().get(0).equals(p.inputs().get(0).shape().get(0)))
            throw new IllegalArgumentException("gradients of another batch");
        MaxPooling layer = new MaxPooling(window);
        Shape picture = window.picture();
        double[][] out = layer.forward(Pictures.rows(p.inputs().get(0)));
        double[][] dx = layer.backward(Pictures.rows(p.dout()));
        return Map.of(
                LayerSpec.OUT,
                Pictures.of(out, picture.channels(), window.rows(), window.columns()),
                "dx",
                Pictures.of(dx, picture.channels(), picture.height(), picture.width()));
    }

    private static List<Mutant> mutants(SlidingWindow window, Formula.OfPass right) {
        return List.of(
                shared(Mistake.TIES_ALL_PAID, window, WindowShare.TO_ALL_EQUALS),
                shared(Mistake.SPREAD_OVER_WINDOW, window, WindowShare.OF_WINDOW),
                shared(Mistake.SPREAD_OVER_WINDOW, window, WindowShare.TO_ALL),
                shared(Mistake.MASK_INVERTED, window, WindowShare.TO_OTHERS),
                Mutant.of(
                        Mistake.OVERWRITTEN,
                        p -> Map.of("dx", WindowShare.FIRST.overwritten(p, window, Overwriting.NUMBER_BY_NUMBER))),
                Mutant.of(
                        Mistake.OVERWRITTEN,
                        p -> Map.of("dx", WindowShare.FIRST.overwritten(p, window, Overwriting.PLACE_BY_PLACE))),
                Mutant.of(Mistake.AXES_MIXED, p -> {
                    Tensor dout = Pictures.takenAsChannelsLast(p.dout());
                    return Map.of("dx", right.of(p.withDout(dout)).get("dx"));
                }),
                Mutant.of(Mistake.AXES_MIXED, p -> {
                    Tensor out = Pictures.inChannelsLastOrder(right.of(p).get(LayerSpec.OUT));
                    return Map.of(LayerSpec.OUT, out);
                }));
    }

    private static Mutant shared(Mistake mistake, SlidingWindow window, WindowShare share) {
        return Mutant.of(mistake, p -> Map.of("dx", share.dx(p, window)));
    }
}
