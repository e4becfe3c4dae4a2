package backprop.naive.broken;

import backprop.naive.Affine;
import backprop.naive.Array2;
import backprop.naive.Layer;

/** Goes back through W where it should be its transpose; W is square, so the shapes fit. */
final class AffineWithoutTranspose implements Layer {
    private final Affine affine;
    private final double[][] w;

    /** @param affine the sound layer, with these weights */
    AffineWithoutTranspose(Affine affine, double[][] w) {
        this.affine = affine;
        this.w = w;
    }

    @Override
    public double[][] forward(double[][] x) {
        return affine.forward(x);
    }

    @Override
    public double[][] backward(double[][] dout) {
        affine.backward(dout);
        return Array2.dot(dout, w);
    }
}
