package backprop.optim;

import backprop.nn.Parameter;
import backprop.tensor.Matrix;
import java.util.List;

/** v ← αv − η · ∂L/∂W, W ← W + v, with α = 0.9: a ball that rolls. Book, section 6.1.4. */
public final class Momentum implements Optimizer {
    private static final double MOMENTUM = 0.9;

    private final OptimizerState velocity = new OptimizerState();

    @Override
    public void applyStep(List<Parameter> parameters, double rate) {
        for (Parameter p : parameters) {
            Matrix w = p.value();
            w.workspace().kernels().momentumStep(MOMENTUM, rate, false, p.gradient(), velocity.of(p), w);
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
