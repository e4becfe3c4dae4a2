package backprop.exercise;

import backprop.exercise.program.Tensor;
import backprop.naive.BatchNormalization;
import java.util.List;
import java.util.Map;

/** y = γx̂ + β, where x̂ is x with mean 0 and variance 1 in each column. */
final class BatchNormLayer implements Sampler {
    private static final LayerSpec SPEC = new LayerSpec(
            List.of("BatchNormalization"),
            List.of("gamma", "beta"),
            List.of("x"),
            LayerSpec.OUT,
            List.of("dx"),
            List.of("dgamma", "dbeta"));
    /** Of a column: beside its square, 1e-5 under the root is as good as the book's 1e-6, and as none. */
    private static final double DEVIATION = 300;

    private static final Tolerance ANY_EPSILON = new Tolerance(1e-5);

    private BatchNormLayer() {}

    static Check check() {
        return SPEC.check(ANY_EPSILON, BatchNormLayer::right, BatchNormMutants.list(), new BatchNormLayer().layers());
    }

    private static Map<String, Tensor> right(Pass p) {
        BatchNormalization layer = new BatchNormalization(p.parameter(0), p.parameter(1));
        Tensor out = Tensor.matrix(layer.learn(p.x()));
        Tensor dx = Tensor.matrix(layer.backward(p.dy()));
        Tensor dgamma = Tensor.vector(layer.dgamma()), dbeta = Tensor.vector(layer.dbeta());
        return Map.of(LayerSpec.OUT, out, "dx", dx, "dgamma", dgamma, "dbeta", dbeta);
    }

    /** A batch of one has no variance, and one of two is ±1 whatever it holds. */
    @Override
    public List<List<Call>> layers() {
        return List.of(calls(new Inputs(), 3, 3, 3), batches(new Inputs(), 4, 4, 5, 3));
    }

    @Override
    public List<Tensor> parameters(Inputs random, int d, int m) {
        return List.of(random.ofManySizes(d), random.ofManySizes(d));
    }

    @Override
    public List<Tensor> inputs(Inputs random, int n, int d) {
        return List.of(random.normal(DEVIATION, n, d));
    }

    @Override
    public Tensor dout(Inputs random, int n, int d, int m) {
        return random.normal(3, n, d);
    }
}
