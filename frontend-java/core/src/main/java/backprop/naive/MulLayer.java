package backprop.naive;

/** z = xy; ∂z/∂x = y, ∂z/∂y = x. Notebook, section 4.1; book, section 5.4.1. */
public final class MulLayer {
    private double x;
    private double y;

    public double forward(double x, double y) {
        this.x = x;
        this.y = y;
        return x * y;
    }

    public Pair backward(double dout) {
        return new Pair(dout * y, dout * x);
    }
}
