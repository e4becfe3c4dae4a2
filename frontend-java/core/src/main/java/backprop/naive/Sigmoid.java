package backprop.naive;

import backprop.math.Maths;

/** y = 1 / (1 + exp(−x)); ∂y/∂x = y(1 − y). Notebook, section 4.4; book, section 5.5.2. */
public final class Sigmoid implements Layer {
    private double[][] out;

    @Override
    public double[][] forward(double[][] x) {
        out = Array2.map(x, v -> 1 / (1 + Maths.exp(-v)));
        return out;
    }

    @Override
    public double[][] backward(double[][] dout) {
        return Array2.zip(dout, out, (d, y) -> d * (1 - y) * y);
    }
}
