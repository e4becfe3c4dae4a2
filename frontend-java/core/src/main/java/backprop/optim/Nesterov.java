package backprop.optim;

import backprop.nn.Parameter;
import backprop.tensor.Matrix;
import java.util.List;

/** v ← αv − η · ∂L/∂W, W ← W + αv − η · ∂L/∂W, with α = 0.9: momentum, with the gradient of where the ball will be. */
public final class Nesterov implements Optimizer {
    private static final double MOMENTUM = 0.9;

    private final OptimizerState velocity = new OptimizerState();

    @Override
    public void applyStep(List<Parameter> parameters, double rate) {
        for (Parameter p : parameters) {
            Matrix w = p.value();
            w.workspace().kernels().momentumStep(MOMENTUM, rate, true, p.gradient(), velocity.of(p), w);
        }
    }

    @Override
    public void restart() {
        velocity.clear();
    }

    @Override
    public OptimizerMemory memory(List<Parameter> parameters) {
        return new OptimizerMemory(velocity.copy(parameters), List.of());
    }

    @Override
    public void restore(List<Parameter> parameters, OptimizerMemory memory) {
        velocity.restore(parameters, memory.numbers());
    }
}
