package backprop.nn;

import backprop.math.Rng;
import backprop.tensor.Matrix;
import backprop.tensor.Windows;
import java.util.List;

/**
 * Each filter's weighted sum of what its window sees, at every place, plus its b. Pictures x are N×(pixels · channels), y is
 * N×(places · filters); W is (numbers of a window)×filters, b is 1×filters. Book, section 7.4.
 */
public final class Convolution implements Layer {
    private final Windows windows;
    private final Parameter w;
    private final Parameter b;
    private Matrix x;

    /** @throws IllegalArgumentException if w or b does not fit the windows */
    public Convolution(Windows windows, Parameter w, Parameter b) {
        b.value().require(1, w.value().columns());
        w.value().require(windows.length(), w.value().columns());
        this.windows = windows;
        this.w = w;
        this.b = b;
    }

    @Override
    public void initialize(Initialization initialization, Rng rng) {
        w.draw(initialization.standardDeviation(windows.length()), rng);
        b.fill(new float[filters()]);
    }

    private int filters() {
        return b.value().columns();
    }

    @Override
    public Matrix forward(Matrix x, Mode mode) {
        this.x = x;
        return windows.convolution(x, w.value(), b.value());
    }

    @Override
    public Matrix backward(Matrix dout) {
        backwardToParameters(dout);
        return backwardToInput(dout);
    }

    @Override
    public void backwardToParameters(Matrix dout) {
        w.gradient(windows.weightGradient(x, dout, filters())); // a filter stands at every place: its gradients add up
        b.gradient(windows.biasGradient(dout, filters()));
    }

    @Override
    public Matrix backwardToInput(Matrix dout) {
        return windows.inputGradient(dout, w.value());
    }

    /** Without the biases. */
    @Override
    public List<Parameter> weights() {
        return List.of(w);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(w, b);
    }
}
