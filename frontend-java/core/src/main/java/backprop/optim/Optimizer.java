package backprop.optim;

import backprop.nn.Parameter;
import java.util.List;

/** How parameters follow their gradients. Book, section 6.1. */
public interface Optimizer {
    /**
     * Changes the values of the parameters, by the gradients of this step.
     *
     * @param rate η, a positive number; it may be another at each step
     */
    default void update(List<Parameter> parameters, double rate) {
        prepareStep(parameters, rate);
        applyStep(parameters, rate);
    }

    /** The part of {@link #update} that differs from step to step; it comes before {@link #applyStep}. */
    default void prepareStep(List<Parameter> parameters, double rate) {}

    /**
     * The part of {@link #update} that is calls of kernels, the same at each step with this rate; it comes after {@link #prepareStep}.
     *
     * @throws IllegalStateException if it needs what was never prepared
     */
    void applyStep(List<Parameter> parameters, double rate);

    /** Back to its start: it forgets all gradients. */
    default void restart() {}

    /** A copy of what it remembers of the gradients of these parameters. */
    default OptimizerMemory memory(List<Parameter> parameters) {
        return OptimizerMemory.NONE;
    }

    /**
     * It remembers this from now on.
     *
     * @param memory as an optimizer of this kind gave it for such parameters
     */
    default void restore(List<Parameter> parameters, OptimizerMemory memory) {}

    /**
     * The rate, if it is one: finite and above 0.
     *
     * @throws IllegalArgumentException if it is none
     */
    static double requireRate(double rate) {
        if (rate > 0 && rate < Double.POSITIVE_INFINITY) return rate;
        throw new IllegalArgumentException("a learning rate is a positive number, not " + rate);
    }
}
