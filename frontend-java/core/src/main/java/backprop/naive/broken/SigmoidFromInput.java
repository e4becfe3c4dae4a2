package backprop.naive.broken;

import backprop.math.Maths;
import backprop.naive.Array2;
import backprop.naive.Layer;

/** Kept x and not y: the derivative y(1 − y) is taken of the wrong number. */
final class SigmoidFromInput implements Layer {
    private double[][] out;

    @Override
    public double[][] forward(double[][] x) {
        out = x;
        return Array2.map(x, v -> 1 / (1 + Maths.exp(-v)));
    }

    @Override
    public double[][] backward(double[][] dout) {
        return Array2.zip(dout, out, (d, y) -> d * (1 - y) * y);
    }
}
