package backprop.nn;

import backprop.tensor.Matrix;

/** y = max(x, 0); the derivative is 1 where x > 0, else 0. Book, section 5.5.1. */
public final class Relu implements Layer {
    private Matrix x;

    @Override
    public Matrix forward(Matrix x, Mode mode) {
        this.x = x;
        return x.relu();
    }

    /** The largest of numbers stays the largest, and one that is not above 0 hands nothing back, wherever it is asked. */
    @Override
    public boolean mayFollow(Layer next) {
        return next instanceof MaxPooling pooling && pooling.hasNoPadding();
    }

    @Override
    public Matrix backward(Matrix dout) {
        return dout.reluGradient(x);
    }
}
