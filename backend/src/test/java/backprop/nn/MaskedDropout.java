package backprop.nn;

import backprop.tensor.Matrix;

/** Dropout that silences the units it is told to: mask is 0 for those, 1 for the others. */
public record MaskedDropout(Dropout dropout, Matrix mask) implements Layer {
    @Override
    public Matrix learn(Matrix x) {
        return dropout.learn(x, mask);
    }

    @Override
    public Matrix forward(Matrix x) {
        return dropout.forward(x);
    }

    @Override
    public Matrix backward(Matrix dout) {
        return dropout.backward(dout);
    }
}
