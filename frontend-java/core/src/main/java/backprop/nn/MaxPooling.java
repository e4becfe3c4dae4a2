package backprop.nn;

import backprop.tensor.Matrix;
import backprop.tensor.Windows;

/**
 * The largest number that a window sees, at every place, in each channel: N×(pixels · channels) becomes
 * N×(places · channels). The gradient goes to where it came from, the first of equals. Book, section 7.3.
 */
public final class MaxPooling implements Layer {
    private final Windows windows;
    private Matrix x;

    public MaxPooling(Windows windows) {
        this.windows = windows;
    }

    boolean hasNoPadding() {
        return windows.padding() == 0;
    }

    @Override
    public Matrix forward(Matrix x, Mode mode) {
        this.x = x;
        return windows.largest(x);
    }

    @Override
    public Matrix backward(Matrix dout) {
        return windows.largestGradient(x, dout);
    }
}
