package backprop.naive.broken;

import backprop.naive.Array2;
import backprop.naive.Layer;
import backprop.naive.ReLU;

/** Lets the gradient through where the value was held back, and holds it back where the value went through. */
final class InvertedReLU implements Layer {
    private final ReLU relu = new ReLU();
    private double[][] x;

    @Override
    public double[][] forward(double[][] x) {
        this.x = x;
        return relu.forward(x);
    }

    @Override
    public double[][] backward(double[][] dout) {
        return Array2.zip(dout, x, (d, v) -> v <= 0 ? d : 0);
    }
}
