package backprop.naive.broken;

import backprop.naive.Array2;
import backprop.naive.Layer;

/** Meant as a ReLU, but the comparison is turned round, and backward agrees: no gradient check sees it. */
public final class MinimumReLU implements Layer {
    private double[][] x;

    @Override
    public double[][] forward(double[][] x) {
        this.x = x;
        return Array2.map(x, v -> v >= 0 ? 0 : v);
    }

    @Override
    public double[][] backward(double[][] dout) {
        return Array2.zip(dout, x, (d, v) -> v >= 0 ? 0 : d);
    }
}
