package backprop.optim;

import backprop.nn.Parameter;
import java.util.List;

/** h ← h + (∂L/∂W)², W ← W − η/√h · ∂L/∂W: who has moved much moves less. Book, section 6.1.5. */
public final class AdaGrad implements Optimizer {
    private static final double EPSILON = 1e-7;

    private final Memory squares = new Memory();
    private double rate;

    public AdaGrad(double learningRate) {
        rate = Optimizer.requireRate(learningRate);
    }

    @Override
    public void update(List<Parameter> parameters) {
        for (Parameter p : parameters) update(p.value().data(), p.gradient().data(), squares.of(p));
    }

    private void update(float[] w, float[] g, float[] h) {
        for (int i = 0; i < h.length; i++) {
            double gradient = g[i];
            h[i] = (float) (gradient * gradient + h[i]);
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
