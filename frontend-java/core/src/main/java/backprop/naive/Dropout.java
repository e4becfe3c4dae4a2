package backprop.naive;

/**
 * y = x · mask / keep, where the mask is 1 for units that stay and 0 for those silenced; a trained net reads with y = x. The
 * book scales when reading instead, which comes to the same. Book, section 6.4.3.
 */
public final class Dropout implements Layer {
    private final double keep;
    private final double[][] mask;
    private boolean learns;

    /**
     * @param ratio the share that is silenced
     * @param mask N×M of 1 and 0; drawn anew for each batch in a real run
     */
    public Dropout(double ratio, double[][] mask) {
        keep = 1 - ratio;
        this.mask = mask;
    }

    @Override
    public double[][] learn(double[][] x) {
        learns = true;
        return masked(x);
    }

    @Override
    public double[][] forward(double[][] x) {
        learns = false;
        return x;
    }

    @Override
    public double[][] backward(double[][] dout) {
        return learns ? masked(dout) : dout;
    }

    private double[][] masked(double[][] x) {
        return Array2.zip(x, mask, (v, m) -> v * m / keep);
    }
}
