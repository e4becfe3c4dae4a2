package backprop.exercise;

import backprop.exercise.program.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Scores x and one-hot rows t (N×M). @param isLast whether dout is the 1 that the last layer is given */
record LossInputs(boolean isLast) implements Sampler {
    private static final int FAR = 1_000;

    /** Also scores whose exponentials are infinite. */
    static List<List<Call>> ofLastLayer() {
        List<List<Call>> layers = new ArrayList<>(new LossInputs(true).layers());
        layers.add(List.of(Call.of(far(layers.get(0).get(0).pass()))));
        return layers;
    }

    static List<List<Call>> inTheMiddle() {
        return new LossInputs(false).layers();
    }

    private static Pass far(Pass pass) {
        List<Tensor> inputs = pass.inputs();
        return pass.withInputs(List.of(inputs.get(0).map(x -> x + FAR), inputs.get(1)));
    }

    @Override
    public List<Tensor> parameters(Inputs random, int d, int m) {
        return List.of();
    }

    @Override
    public List<Tensor> inputs(Inputs random, int n, int d) {
        return List.of(random.normal(1.5, n, d), random.oneHot(n, d));
    }

    @Override
    public Tensor dout(Inputs random, int n, int d, int m) {
        return isLast ? Tensor.scalar(1) : random.ofManySizes();
    }
}
