package backprop.optim;

import backprop.nn.Parameter;
import backprop.tensor.AdaptiveStep;
import backprop.tensor.Kernels;
import java.util.List;

/** h ← ρh + (1 − ρ) · (∂L/∂W)², W ← W − η/√h · ∂L/∂W, with ρ = 0.99: AdaGrad that forgets. Book, section 6.1.5. */
public final class RmsProp implements Optimizer {
    private static final double DECAY = 0.99, EPSILON = 1e-7;

    private final OptimizerState squares = new OptimizerState();
    private AdaptiveStep numbers;

    @Override
    public void applyStep(List<Parameter> parameters, double rate) {
        Kernels kernels = parameters.get(0).value().workspace().kernels();
        if (numbers == null) numbers = new AdaptiveStep(kernels);
        // No mean: what is 0 · g + 1 · g is the gradient itself.
        numbers.set(0, DECAY, 1 - DECAY, rate, 1, EPSILON);
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
