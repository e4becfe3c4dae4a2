package backprop.naive;

/** z = x + y; ∂z/∂x = ∂z/∂y = 1. Notebook, section 4.2; book, section 5.4.2. */
public final class AddLayer {
    public double forward(double x, double y) {
        return x + y;
    }

    public Pair backward(double dout) {
        return new Pair(dout * 1, dout * 1);
    }
}
