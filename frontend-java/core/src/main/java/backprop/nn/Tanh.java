package backprop.nn;

import backprop.tensor.Matrix;

/** y = tanh x; the derivative is 1 − y². Book, section 6.2.2. */
public final class Tanh implements Layer {
    private Matrix y;

    @Override
    public Matrix forward(Matrix x, Mode mode) {
        y = x.tanh();
        return y;
    }

    @Override
    public Matrix backward(Matrix dout) {
        return dout.tanhGradient(y);
    }
}
