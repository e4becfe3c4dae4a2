package backprop.naive;

/** y = max(x, 0); ∂y/∂x = 1 where x > 0, else 0. Notebook, section 4.4; book, section 5.5.1. */
public final class ReLU implements Layer {
    private double[][] x;

    @Override
    public double[][] forward(double[][] x) {
        this.x = x;
        return Array2.map(x, v -> v <= 0 ? 0 : v);
    }

    @Override
    public double[][] backward(double[][] dout) {
        return Array2.zip(dout, x, (d, v) -> v <= 0 ? 0 : d);
    }
}
