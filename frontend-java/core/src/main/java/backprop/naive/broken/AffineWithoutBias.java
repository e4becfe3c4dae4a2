package backprop.naive.broken;

import backprop.naive.Affine;
import backprop.naive.Layer;

/** Somebody forgot the gradient of b: it stays 0, and b as it was. What goes on to the layers before it is right. */
final class AffineWithoutBias implements Layer {
    private final Affine affine;
    private double[][] db;

    /** @param affine the sound layer */
    AffineWithoutBias(Affine affine) {
        this.affine = affine;
    }

    @Override
    public double[][] forward(double[][] x) {
        double[][] y = affine.forward(x);
        if (db == null) db = new double[1][y[0].length];
        return y;
    }

    @Override
    public double[][] backward(double[][] dout) {
        return affine.backward(dout);
    }

    double[][] db() {
        return db;
    }
}
