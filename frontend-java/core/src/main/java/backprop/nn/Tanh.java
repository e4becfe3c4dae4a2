package backprop.nn;

import backprop.math.Maths;
import backprop.tensor.Matrix;

/** y = tanh x; the derivative is 1 − y². Book, section 6.2.2. */
public final class Tanh implements Layer {
    private Matrix y;

    @Override
    public Matrix forward(Matrix x, Mode mode) {
        y = x.map(Maths::tanh);
        return y;
    }

    @Override
    public Matrix backward(Matrix dout) {
        return dout.zip(y, (d, y) -> d * (1 - y * y));
    }
}
