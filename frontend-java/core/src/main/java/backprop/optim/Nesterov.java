package backprop.optim;

import backprop.nn.Parameter;
import java.util.List;

/** v ← αv − η · ∂L/∂W, W ← W + αv − η · ∂L/∂W, with α = 0.9: momentum, with the gradient of where the ball will be. */
public final class Nesterov implements Optimizer {
    private static final double FRICTION = 0.9;

    private final Memory velocity = new Memory();
    private double rate;

    public Nesterov(double learningRate) {
        rate = Optimizer.requireRate(learningRate);
    }

    @Override
    public void update(List<Parameter> parameters) {
        for (Parameter p : parameters) update(p.value().data(), p.gradient().data(), velocity.of(p));
    }

    private void update(float[] w, float[] g, float[] v) {
        for (int i = 0; i < v.length; i++) {
            double step = g[i] * rate;
            v[i] = (float) (v[i] * FRICTION - step);
            w[i] = (float) (w[i] + v[i] * FRICTION - step);
        }
    }

    @Override
    public void restart() {
        velocity.clear();
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
