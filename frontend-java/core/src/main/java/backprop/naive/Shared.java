package backprop.naive;

/** z = (a + b)(b + 1): b goes into both factors, so what comes back from both adds up. */
public final class Shared {
    private final AddLayer addLeft = new AddLayer();
    private final AddLayer addRight = new AddLayer();
    private final MulLayer mul = new MulLayer();

    public double forward(double a, double b) {
        return mul.forward(addLeft.forward(a, b), addRight.forward(b, 1));
    }

    /** @return da and db */
    public Pair backward(double dout) {
        Pair factors = mul.backward(dout);
        Pair left = addLeft.backward(factors.dx()); // a, b
        Pair right = addRight.backward(factors.dy()); // b, 1
        double db = 0;
        db += left.dy();
        db += right.dx();
        return new Pair(left.dx(), db);
    }
}
