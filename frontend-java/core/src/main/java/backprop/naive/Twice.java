package backprop.naive;

/** z = a + a: along both paths a gradient comes back to a, and they add up. Book, section 5.1.2, where a node branches. */
public final class Twice {
    private final AddLayer add = new AddLayer();

    public double forward(double a) {
        return add.forward(a, a);
    }

    /** @return da */
    public double backward(double dout) {
        Pair paths = add.backward(dout);
        double da = 0;
        da += paths.dx();
        da += paths.dy();
        return da;
    }
}
