package backprop.naive.broken;

import backprop.naive.Affine;
import backprop.naive.Layer;

/** Written for one row of x, where db is dout: of a batch, b gets the gradient of the first row, and the others are lost. */
final class AffineWithoutSum implements Layer {
    private final Affine affine;
    private double[][] db;

    /** @param affine the sound layer */
    AffineWithoutSum(Affine affine) {
        this.affine = affine;
    }

    @Override
    public double[][] forward(double[][] x) {
        return affine.forward(x);
    }

    @Override
    public double[][] backward(double[][] dout) {
        db = new double[][] {dout[0]};
        return affine.backward(dout);
    }

    double[][] db() {
        return db;
    }
}
