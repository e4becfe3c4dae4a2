package backprop.optim;

import backprop.nn.Parameter;
import java.util.List;

/** h ← ρh + (1 − ρ) · (∂L/∂W)², W ← W − η/√h · ∂L/∂W, with ρ = 0.99: AdaGrad that forgets. Book, section 6.1.5. */
public final class RmsProp implements Optimizer {
    private static final double DECAY = 0.99, EPSILON = 1e-7;

    private final Memory squares = new Memory();
    private double rate;

    public RmsProp(double learningRate) {
        rate = Optimizer.requireRate(learningRate);
    }

    @Override
    public void update(List<Parameter> parameters) {
        for (Parameter p : parameters) update(p.value().data(), p.gradient().data(), squares.of(p));
    }

    private void update(float[] w, float[] g, float[] h) {
        for (int i = 0; i < h.length; i++) {
            double gradient = g[i];
            h[i] = (float) (h[i] * DECAY + gradient * gradient * (1 - DECAY));
            w[i] = (float) (w[i] - gradient * rate / (Math.sqrt(h[i]) + EPSILON));
        }
    }

    @Override
    public void restart() {
        squares.clear();
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
