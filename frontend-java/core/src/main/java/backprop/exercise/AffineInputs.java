package backprop.exercise;

import backprop.exercise.program.Tensor;
import java.util.List;

/** W (D×M), b (M), x (N×D), dout (N×M). */
final class AffineInputs implements Sampler {
    private AffineInputs() {}

    static List<List<Call>> batches() {
        return new AffineInputs().layers();
    }

    /** Batches of one row; the first layer's W is square. */
    static List<List<Call>> rows() {
        AffineInputs sampler = new AffineInputs();
        return List.of(sampler.row(3, 3), sampler.row(4, 2), sampler.row(2, 5));
    }

    /** The same as arrays with one axis. */
    static List<List<Call>> vectors() {
        return rows().stream()
                .map(calls -> calls.stream().map(AffineInputs::flat).toList())
                .toList();
    }

    private static Call flat(Call call) {
        return call.with(AffineInputs::flat);
    }

    private static Pass flat(Pass pass) {
        return new Pass(
                pass.parameters(),
                List.of(pass.inputs().get(0).flat()),
                pass.dout().flat());
    }

    private List<Call> row(int d, int m) {
        return calls(new Inputs(), 1, d, m);
    }

    @Override
    public List<Tensor> parameters(Inputs random, int d, int m) {
        return List.of(random.ofManySizes(d, m), random.ofManySizes(m));
    }

    @Override
    public List<Tensor> inputs(Inputs random, int n, int d) {
        return List.of(random.ofManySizes(n, d));
    }

    @Override
    public Tensor dout(Inputs random, int n, int d, int m) {
        return random.ofManySizes(n, m);
    }
}
