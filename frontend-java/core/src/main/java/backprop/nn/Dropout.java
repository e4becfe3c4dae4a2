package backprop.nn;

import backprop.tensor.Matrix;
import backprop.tensor.Rng;
import java.util.function.BooleanSupplier;

/**
 * While the net learns, a share of the units is silenced, others for each row; those that stay are made larger by
 * 1/(1 − ratio), so that a trained net can read with all of them as they are. Book, section 6.4.3.
 */
public final class Dropout implements Layer {
    private final double ratio;
    private BooleanSupplier keeps;
    private Matrix mask;
    private boolean learns;

    /** @param ratio the share that is silenced, above 0 and below 1 */
    public Dropout(double ratio) {
        if (!(ratio > 0 && ratio < 1)) throw new IllegalArgumentException("a dropout ratio of " + ratio);
        this.ratio = ratio;
        chance(new Rng(0));
    }

    /** Whom to silence is drawn from here, row after row. */
    public void chance(Rng rng) {
        chance(() -> rng.nextDouble() >= ratio);
    }

    void chance(BooleanSupplier keeps) {
        this.keeps = keeps;
    }

    @Override
    public Matrix learn(Matrix x) {
        learns = true;
        double scale = 1 / (1 - ratio);
        mask = x.map(any -> keeps.getAsBoolean() ? scale : 0);
        return x.zip(mask, (x1, m) -> x1 * m);
    }

    @Override
    public Matrix forward(Matrix x) {
        learns = false;
        return x;
    }

    @Override
    public Matrix backward(Matrix dout) {
        return learns ? dout.zip(mask, (d, m) -> d * m) : dout;
    }
}
