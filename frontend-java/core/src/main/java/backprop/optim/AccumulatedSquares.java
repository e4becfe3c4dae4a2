package backprop.optim;

import backprop.nn.Parameter;
import backprop.tensor.AdaptiveStep;
import backprop.tensor.Kernels;
import java.util.List;

/** W ← W − η/√h · ∂L/∂W, where h holds what is kept of it, and a share of (∂L/∂W)². */
abstract class AccumulatedSquares implements Optimizer {
    private static final double EPSILON = 1e-7;

    private final double kept;
    private final double added;
    private final OptimizerState squares = new OptimizerState();
    private AdaptiveStep numbers;

    /**
     * @param kept the share of h, 0 to 1
     * @param added the share of the new squares, 0 to 1
     */
    AccumulatedSquares(double kept, double added) {
        this.kept = kept;
        this.added = added;
    }

    @Override
    public void applyStep(List<Parameter> parameters, double rate) {
        Kernels kernels = parameters.get(0).value().workspace().kernels();
        if (numbers == null) numbers = new AdaptiveStep(kernels);
        // No mean: what is 0 · g + 1 · g is the gradient itself.
        numbers.set(0, kept, added, rate, 1, EPSILON);
        for (Parameter p : parameters)
            kernels.adaptiveStep(numbers, p.gradient(), p.gradient(), squares.of(p), p.value());
    }

    @Override
    public void restart() {
        squares.clear();
    }

    @Override
    public OptimizerMemory memory(List<Parameter> parameters) {
        return new OptimizerMemory(squares.copy(parameters), List.of());
    }

    @Override
    public void restore(List<Parameter> parameters, OptimizerMemory memory) {
        squares.restore(parameters, memory.numbers());
    }
}
