package backprop.naive.broken;

import backprop.naive.Affine;
import backprop.naive.Array2;
import backprop.naive.Layer;

/** The loss has divided by the batch size already; b's gradient is divided once more. */
final class AffineWithMeanBias implements Layer {
    private final Affine affine;
    private double[][] db;

    /** @param affine the sound layer */
    AffineWithMeanBias(Affine affine) {
        this.affine = affine;
    }

    @Override
    public double[][] forward(double[][] x) {
        return affine.forward(x);
    }

    @Override
    public double[][] backward(double[][] dout) {
        db = Array2.map(Array2.sumOverRows(dout), sum -> sum / dout.length);
        return affine.backward(dout);
    }

    double[][] db() {
        return db;
    }
}
