package backprop.optim;

import backprop.nn.Parameter;
import backprop.tensor.AdaptiveStep;
import backprop.tensor.Kernels;
import java.util.ArrayList;
import java.util.List;

/**
 * m ← β₁m + (1 − β₁) · ∂L/∂W, v ← β₂v + (1 − β₂) · (∂L/∂W)², W ← W − η · m̂/√v̂, with m̂ = m/(1 − β₁ᵗ) and v̂ = v/(1 − β₂ᵗ), for both
 * begin at 0; β₁ = 0.9, β₂ = 0.999. Book, section 6.1.6.
 */
public final class Adam implements Optimizer {
    private static final double BETA1 = 0.9, BETA2 = 0.999, EPSILON = 1e-8;

    private final OptimizerState means = new OptimizerState();
    private final OptimizerState squares = new OptimizerState();
    private AdaptiveStep numbers;
    private double power1 = 1;
    private double power2 = 1;

    @Override
    public void prepareStep(List<Parameter> parameters, double rate) {
        if (numbers == null) numbers = new AdaptiveStep(kernels(parameters));
        power1 *= BETA1;
        power2 *= BETA2;
        double step = rate / (1 - power1);
        double spread = 1 / Math.sqrt(1 - power2);
        numbers.set(BETA1, BETA2, 1 - BETA2, step, spread, EPSILON);
    }

    @Override
    public void applyStep(List<Parameter> parameters, double rate) {
        if (numbers == null) throw new IllegalStateException("no step of Adam was prepared");
        Kernels kernels = kernels(parameters);
        for (Parameter p : parameters)
            kernels.adaptiveStep(numbers, p.gradient(), means.of(p), squares.of(p), p.value());
    }

    private static Kernels kernels(List<Parameter> parameters) {
        return parameters.get(0).value().workspace().kernels();
    }

    @Override
    public void restart() {
        means.clear();
        squares.clear();
        power1 = 1;
        power2 = 1;
    }

    @Override
    public OptimizerMemory memory(List<Parameter> parameters) {
        List<float[]> numbers = new ArrayList<>(means.copy(parameters));
        numbers.addAll(squares.copy(parameters));
        return new OptimizerMemory(numbers, List.of(power1, power2));
    }

    @Override
    public void restore(List<Parameter> parameters, OptimizerMemory memory) {
        int count = parameters.size();
        means.restore(parameters, memory.numbers().subList(0, count));
        squares.restore(parameters, memory.numbers().subList(count, 2 * count));
        power1 = memory.scalars().get(0);
        power2 = memory.scalars().get(1);
    }
}
