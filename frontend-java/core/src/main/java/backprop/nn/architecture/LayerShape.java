package backprop.nn.architecture;

import backprop.tensor.Shape;
import java.util.List;

/**
 * A layer in its place in a net.
 *
 * @param number among those of its kind, from 1: the 2 of W2, of gamma2
 * @param input of one sample that comes in
 * @param output of what it becomes
 */
public record LayerShape(LayerPlan plan, int number, Shape input, Shape output) {
    /** Numbers of one sample that come in. */
    public int inputs() {
        return input.size();
    }

    /** Numbers of one sample that go out. */
    public int outputs() {
        return output.size();
    }

    /** What is learned here: W1 and b1, or gamma1 and beta1. */
    public List<TensorSpec> parameters() {
        return plan.parameters(number, input);
    }

    /** What is gathered here without a gradient: mean1 and variance1. */
    public List<TensorSpec> runningStatistics() {
        return plan.runningStatistics(number, input);
    }

    public long parameterCount() {
        return parameters().stream().mapToLong(TensorSpec::length).sum();
    }
}
