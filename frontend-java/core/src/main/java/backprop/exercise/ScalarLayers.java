package backprop.exercise;

import backprop.exercise.program.Tensor;
import backprop.naive.AddLayer;
import backprop.naive.MulLayer;
import backprop.naive.Pair;
import backprop.naive.Shared;
import backprop.naive.Twice;
import java.util.List;
import java.util.Map;

/** Layers of numbers: products, sums, and a number that is used twice. */
final class ScalarLayers {
    private static final LayerSpec MUL = new LayerSpec(List.of("MulLayer"), List.of("x", "y"), List.of("dx", "dy"));
    private static final LayerSpec ADD = new LayerSpec(List.of("AddLayer"), List.of("x", "y"), List.of("dx", "dy"));
    private static final LayerSpec TWICE = new LayerSpec(List.of("Twice"), List.of("a"), List.of("da"));
    private static final LayerSpec SHARED = new LayerSpec(List.of("Shared"), List.of("a", "b"), List.of("da", "db"));

    private ScalarLayers() {}

    /** z = xy. */
    static Check mul() {
        return check(
                MUL,
                p -> {
                    MulLayer layer = new MulLayer();
                    double out = layer.forward(p.scalar(0), p.scalar(1));
                    return outputs(MUL, out, layer.backward(p.dout().value()));
                },
                List.of(
                        backward(Mistake.GRADIENTS_SWAPPED, MUL, (x, y, d) -> new Pair(d * x, d * y)),
                        backward(Mistake.PLUS_FOR_TIMES, MUL, (x, y, d) -> new Pair(d + y, d + x)),
                        backward(Mistake.OUTPUT_FOR_INPUT, MUL, (x, y, d) -> new Pair(d * x * y, d * x * y))));
    }

    /** z = x + y. */
    static Check add() {
        return check(
                ADD,
                p -> {
                    AddLayer layer = new AddLayer();
                    double out = layer.forward(p.scalar(0), p.scalar(1));
                    return outputs(ADD, out, layer.backward(p.dout().value()));
                },
                List.of(
                        backward(Mistake.SUM_AS_PRODUCT, ADD, (x, y, d) -> new Pair(d * y, d * x)),
                        backward(Mistake.SUM_AS_PRODUCT, ADD, (x, y, d) -> new Pair(d * x, d * y)),
                        backward(Mistake.GRADIENT_SHARED_OUT, ADD, (x, y, d) -> new Pair(d / 2, d / 2))));
    }

    /** z = a + a, then z = (a + b)(b + 1): along each path to a number comes a gradient, and they add up. */
    static Check reuse() {
        return Check.allOf(List.of(twice(), shared()));
    }

    private static Check twice() {
        return check(
                TWICE,
                p -> {
                    Twice layer = new Twice();
                    double out = layer.forward(p.scalar(0));
                    return outputs(TWICE, out, new Pair(layer.backward(p.dout().value()), 0));
                },
                List.of(
                        Mutant.of(Mistake.OVERWRITTEN, p -> Map.of("da", p.dout())),
                        Mutant.of(
                                Mistake.PATHS_MULTIPLIED,
                                p -> Map.of("da", p.dout().map(d -> d * d)))));
    }

    private static Check shared() {
        return check(
                SHARED,
                p -> {
                    Shared layer = new Shared();
                    double out = layer.forward(p.scalar(0), p.scalar(1));
                    return outputs(SHARED, out, layer.backward(p.dout().value()));
                },
                List.of(
                        backward(Mistake.OVERWRITTEN, SHARED, (a, b, d) -> new Pair(d * (b + 1), d * (b + 1))),
                        backward(Mistake.OVERWRITTEN, SHARED, (a, b, d) -> new Pair(d * (b + 1), d * (a + b))),
                        backward(
                                Mistake.PATHS_MULTIPLIED,
                                SHARED,
                                (a, b, d) -> new Pair(d * (b + 1), d * (b + 1) * (a + b))),
                        backward(
                                Mistake.PATHS_MULTIPLIED,
                                SHARED,
                                (a, b, d) -> new Pair(d * (b + 1), d * (b + 1) * d * (a + b))),
                        backward(Mistake.FACTORS_SWAPPED, SHARED, (a, b, d) -> new Pair(d * (a + b), d * (b + 1))),
                        backward(
                                Mistake.FACTORS_SWAPPED,
                                SHARED,
                                (a, b, d) -> new Pair(d * (a + b), d * (b + 1) + d * (a + b)))));
    }

    private interface Backward {
        Pair of(double first, double second, double dout);
    }

    private static Mutant backward(Mistake mistake, LayerSpec spec, Backward backward) {
        return Mutant.of(mistake, p -> {
            Pair gradients = backward.of(p.scalar(0), p.scalar(1), p.dout().value());
            return Map.of(
                    spec.gradients().get(0), Tensor.scalar(gradients.dx()),
                    spec.gradients().get(1), Tensor.scalar(gradients.dy()));
        });
    }

    /** A layer with one input has the first gradient alone. */
    private static Map<String, Tensor> outputs(LayerSpec spec, double out, Pair gradients) {
        Tensor first = Tensor.scalar(gradients.dx()), second = Tensor.scalar(gradients.dy());
        List<String> names = spec.gradients();
        if (names.size() == 1) return Map.of(LayerSpec.OUT, Tensor.scalar(out), names.get(0), first);
        return Map.of(LayerSpec.OUT, Tensor.scalar(out), names.get(0), first, names.get(1), second);
    }

    private static Check check(LayerSpec spec, Formula.OfPass right, List<Mutant> mutants) {
        Sampler scalars = new Scalars(spec.inputs().size());
        return spec.check(Tolerance.ROUNDING, right, mutants, scalars.layers());
    }

    private record Scalars(int inputs) implements Sampler {
        @Override
        public List<Tensor> parameters(Inputs random, int d, int m) {
            return List.of();
        }

        @Override
        public List<Tensor> inputs(Inputs random, int n, int d) {
            return random.scalars(inputs);
        }

        @Override
        public Tensor dout(Inputs random, int n, int d, int m) {
            return random.ofManySizes();
        }
    }
}
