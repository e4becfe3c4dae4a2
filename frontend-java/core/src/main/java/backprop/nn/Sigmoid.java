package backprop.nn;

import backprop.tensor.Matrix;

/** y = 1 / (1 + exp(−x)); the derivative is y(1 − y). Book, section 5.5.2. */
public final class Sigmoid implements Layer {
    private Matrix y;

    @Override
    public Matrix forward(Matrix x, Mode mode) {
        y = x.sigmoid();
        return y;
    }

    @Override
    public Matrix backward(Matrix dout) {
        return dout.sigmoidGradient(y);
    }
}
