package backprop.optim;

import backprop.nn.Parameter;
import java.util.List;

/** W ← W − η · ∂L/∂W. Book, section 6.1.2. */
public final class Sgd implements Optimizer {
    private double rate;

    public Sgd(double learningRate) {
        rate = Optimizer.requireRate(learningRate);
    }

    @Override
    public void update(List<Parameter> parameters) {
        for (Parameter p : parameters) p.value().addScaled(-rate, p.gradient());
    }

    @Override
    public double learningRate() {
        return rate;
    }

    @Override
    public void learningRate(double rate) {
        this.rate = Optimizer.requireRate(rate);
    }
}
