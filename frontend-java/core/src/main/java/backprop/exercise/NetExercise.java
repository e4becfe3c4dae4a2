package backprop.exercise;

import backprop.exercise.program.Tensor;
import backprop.naive.Affine;
import backprop.naive.ReLU;
import backprop.naive.SoftmaxWithLoss;
import backprop.naive.TwoLayerNet;
import backprop.naive.Weights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** TwoLayerNet.gradient: the loss's gradient goes back through the layers, the last one first. */
final class NetExercise {
    /** Central differences would be right, too, also of a loss with 1e-7 in its logarithm. */
    private static final Tolerance DIFFERENCES = new Tolerance(1e-4);

    /** So small that no probability is near to 1e-7. */
    private static final double WEIGHTS = 0.5;

    private static final double DECAY = 0.1;

    private NetExercise() {}

    /**
     * With sizes that are all the same a wrong order has a result; with others it has none. Whether a net decays its weights is
     * its own affair (book, section 6.4.2), but then not the biases.
     */
    static Check check() {
        Check gradients = Check.allOf(List.of(
                check(new NetCaller(3, 3, 3, Optional.empty())), check(new NetCaller(4, 5, 2, Optional.empty()))));
        return Check.alsoFinding(Mistake.BIAS_DECAYED, gradients, decaying(new NetCaller(4, 5, 2, Optional.of(DECAY))));
    }

    private static Check check(NetCaller caller) {
        Formula.OfPass right = NetExercise::right;
        return new ProtocolCheck(
                new NetProtocol(new CallProtocol(caller, DIFFERENCES, right, mutants(), calls(caller))));
    }

    private static Check decaying(NetCaller caller) {
        Formula.OfPass right = p -> decayed(p, List.of("W1", "W2"));
        Mutant ofAll = Mutant.of(Mistake.BIAS_DECAYED, p -> decayed(p, NetCaller.WEIGHTS));
        return new ProtocolCheck(new CallProtocol(caller, DIFFERENCES, right, List.of(ofAll), calls(caller)));
    }

    private static Map<String, Tensor> decayed(Pass p, List<String> names) {
        Map<String, Tensor> gradients = right(p);
        for (int i = 0; i < NetCaller.WEIGHTS.size(); i++) {
            Tensor w = p.parameters().get(i);
            String name = NetCaller.WEIGHTS.get(i);
            if (names.contains(name)) gradients.computeIfPresent(name, (same, g) -> g.zip(w, (d, v) -> DECAY * v + d));
        }
        return gradients;
    }

    /** A batch of three, twice, another one, and a single row; each time with other weights. */
    private static List<List<Call>> calls(NetCaller net) {
        Inputs random = new Inputs();
        List<Tensor> batch = batch(random, 3, net);
        return List.of(List.of(
                call(random, net, batch),
                call(random, net, batch),
                call(random, net, batch(random, 3, net)),
                call(random, net, batch(random, 1, net))));
    }

    private static List<Tensor> batch(Inputs random, int n, NetCaller net) {
        return List.of(random.normal(1.5, n, net.inputs()), random.oneHot(n, net.outputs()));
    }

    private static Call call(Inputs random, NetCaller net, List<Tensor> batch) {
        List<Tensor> weights = List.of(
                random.normal(WEIGHTS, net.inputs(), net.hidden()),
                random.normal(WEIGHTS, net.hidden()),
                random.normal(WEIGHTS, net.hidden(), net.outputs()),
                random.normal(WEIGHTS, net.outputs()));
        return Call.of(new Pass(weights, batch, Tensor.scalar(1)));
    }

    private static Map<String, Tensor> right(Pass p) {
        TwoLayerNet net = new TwoLayerNet(p.parameter(0), p.parameter(1), p.parameter(2), p.parameter(3));
        List<Weights> found = net.gradient(p.x(), p.inputs().get(1).rows());
        return gradients(
                found.get(0).gradient(),
                found.get(1).gradient(),
                found.get(2).gradient(),
                found.get(3).gradient());
    }

    private static Map<String, Tensor> gradients(double[][] dw1, double[][] db1, double[][] dw2, double[][] db2) {
        Map<String, Tensor> gradients = new HashMap<>();
        gradients.put("W1", Tensor.matrix(dw1));
        gradients.put("b1", Tensor.vector(db1));
        gradients.put("W2", Tensor.matrix(dw2));
        gradients.put("b2", Tensor.vector(db2));
        return gradients;
    }

    private static List<Mutant> mutants() {
        return List.of(
                new Mutant(Mistake.STALE_VALUE, NetExercise::ofTheFirstBatch),
                backward(Mistake.FORWARD_ORDER, (a1, relu, a2, dout) -> a2.backward(relu.backward(a1.backward(dout)))),
                backward(Mistake.LAYER_SKIPPED, (a1, relu, a2, dout) -> a1.backward(a2.backward(dout))),
                backward(Mistake.NOT_PASSED_ON, (a1, relu, a2, dout) -> {
                    a2.backward(dout);
                    a1.backward(dout);
                }),
                Mutant.of(Mistake.GRADIENTS_SWAPPED, NetExercise::swapped),
                scaled(Mistake.NOT_DIVIDED, p -> p.x().length),
                scaled(Mistake.SIGN, p -> -1),
                scaled(Mistake.GRADIENT_ZERO, p -> 0));
    }

    private static Map<String, Tensor> ofTheFirstBatch(List<Call> calls) {
        return right(calls.get(calls.size() - 1)
                .pass()
                .withInputs(calls.get(0).pass().inputs()));
    }

    private static Map<String, Tensor> swapped(Pass p) {
        Map<String, Tensor> g = right(p);
        return Map.of("W1", g.get("W2"), "b1", g.get("b2"), "W2", g.get("W1"), "b2", g.get("b1"));
    }

    private interface Factor {
        double of(Pass pass);
    }

    private static Mutant scaled(Mistake mistake, Factor factor) {
        return Mutant.of(mistake, p -> {
            Map<String, Tensor> gradients = right(p);
            double times = factor.of(p);
            gradients.replaceAll((name, gradient) -> gradient.map(g -> g * times));
            return gradients;
        });
    }

    private interface BackwardPass {
        void run(Affine affine1, ReLU relu, Affine affine2, double[][] dout);
    }

    private static Mutant backward(Mistake mistake, BackwardPass backward) {
        return Mutant.of(mistake, p -> {
            Affine affine1 = new Affine(p.parameter(0), p.parameter(1));
            Affine affine2 = new Affine(p.parameter(2), p.parameter(3));
            ReLU relu = new ReLU();
            SoftmaxWithLoss last = new SoftmaxWithLoss();
            last.forward(
                    affine2.forward(relu.forward(affine1.forward(p.x()))),
                    p.inputs().get(1).rows());
            backward.run(affine1, relu, affine2, last.backward(1));
            return gradients(affine1.dw(), affine1.db(), affine2.dw(), affine2.db());
        });
    }
}
