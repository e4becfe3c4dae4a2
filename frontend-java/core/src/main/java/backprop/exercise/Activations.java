package backprop.exercise;

import backprop.exercise.program.Tensor;
import backprop.math.Maths;
import backprop.naive.Array2;
import backprop.naive.Layer;
import backprop.naive.ReLU;
import backprop.naive.Sigmoid;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/** ReLU and sigmoid. */
final class Activations {
    private static final List<String> X = List.of("x"), DX = List.of("dx");
    private static final LayerSpec RELU = new LayerSpec(List.of("ReLU", "Relu"), X, DX);
    private static final LayerSpec SIGMOID = new LayerSpec(List.of("Sigmoid"), X, DX);
    /** Where the sigmoid is still steep enough for 1 − y to have its digits. */
    private static final double STEEP = 2;

    private Activations() {}

    /** Zeros are among the inputs, for the side that the kink belongs to. */
    static Check relu() {
        return check(
                RELU,
                new Elementwise(Inputs::withZeros),
                ReLU::new,
                List.of(
                        backward(Mistake.MASK_INVERTED, (x, d) -> x <= 0 ? d : 0),
                        backward(Mistake.MASK_AT_ZERO, (x, d) -> x < 0 ? 0 : d),
                        backward(Mistake.MASK_FROM_DOUT, (x, d) -> d <= 0 ? 0 : d),
                        backward(Mistake.VALUE_FOR_GRADIENT, (x, d) -> x <= 0 ? 0 : x),
                        backward(Mistake.VALUE_FOR_GRADIENT, (x, d) -> x <= 0 ? 0 : d * x),
                        forward(Mistake.MASK_INVERTED, x -> x <= 0 ? x : 0),
                        forward(Mistake.ONE_FOR_VALUE, x -> x <= 0 ? 0 : 1)));
    }

    static Check sigmoid() {
        return check(
                SIGMOID,
                new Elementwise((random, shape) -> random.normal(STEEP, shape)),
                Sigmoid::new,
                List.of(
                        backward(Mistake.DERIVATIVE_FROM_INPUT, (x, d) -> d * (1 - x) * x),
                        ofOutput(Mistake.OUTPUT_TWICE, (y, d) -> slopeAt(y) * d),
                        ofOutput(Mistake.FACTOR_MISSING, (y, d) -> d * (1 - y)),
                        ofOutput(Mistake.FACTOR_MISSING, (y, d) -> d * y),
                        ofOutput(Mistake.PLUS_FOR_MINUS, (y, d) -> d * (1 + y) * y),
                        ofOutput(Mistake.SIGN, (y, d) -> d * (y - 1) * y),
                        ofOutput(Mistake.DERIVATIVE_OF_TANH, (y, d) -> d * (1 - y * y)),
                        forward(Mistake.EXPONENT_SIGN, x -> sigmoid(-x)),
                        forward(Mistake.PLUS_FOR_MINUS, x -> 1 / (1 - Maths.exp(-x)))));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Maths.exp(-x));
    }

    /** y(1 − y), where y = sigmoid(x). */
    private static double slopeAt(double x) {
        double y = sigmoid(x);
        return (1 - y) * y;
    }

    private static Mutant ofOutput(Mistake mistake, DoubleBinaryOperator ofOutputAndDout) {
        return Mutant.of(mistake, p -> {
            double[][] y = Array2.map(p.x(), Activations::sigmoid);
            return Map.of("dx", Tensor.matrix(Array2.zip(y, p.dy(), ofOutputAndDout)));
        });
    }

    private static Mutant backward(Mistake mistake, DoubleBinaryOperator ofInputAndDout) {
        return Mutant.of(mistake, p -> Map.of("dx", Tensor.matrix(Array2.zip(p.x(), p.dy(), ofInputAndDout))));
    }

    private static Mutant forward(Mistake mistake, DoubleUnaryOperator ofInput) {
        return Mutant.of(mistake, p -> Map.of(LayerSpec.OUT, p.inputs().get(0).map(ofInput)));
    }

    private static Check check(LayerSpec spec, Sampler sampler, Supplier<Layer> layers, List<Mutant> mutants) {
        Formula.OfPass right = p -> {
            Layer layer = layers.get();
            Tensor out = Tensor.matrix(layer.forward(p.x()));
            return Map.of(LayerSpec.OUT, out, "dx", Tensor.matrix(layer.backward(p.dy())));
        };
        return spec.check(Tolerance.ROUNDING, right, mutants, sampler.layers());
    }
}
