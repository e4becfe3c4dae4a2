package backprop.nn;

import backprop.tensor.Matrix;

/** Dropout that silences the units it is told to. */
public final class MaskedDropout {
    private MaskedDropout() {}

    /** @param keep 1 for each number of x that stays, 0 for the others */
    public static Matrix forward(Dropout dropout, Matrix x, Matrix keep) {
        return dropout.forward(x, keep);
    }
}
