package backprop.naive;

import backprop.math.Maths;

/** y = tanh x; ∂y/∂x = 1 − y². Book, section 6.2.2. */
public final class Tanh implements Layer {
    private double[][] out;

    @Override
    public double[][] forward(double[][] x) {
        out = Array2.map(x, Maths::tanh);
        return out;
    }

    @Override
    public double[][] backward(double[][] dout) {
        return Array2.zip(dout, out, (d, y) -> d * (1 - y * y));
    }
}
