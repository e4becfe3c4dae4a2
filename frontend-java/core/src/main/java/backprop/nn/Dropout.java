package backprop.nn;

import backprop.math.Rng;
import backprop.tensor.Matrix;

/**
 * While the net learns, a share of the units is silenced, others for each row; those that stay are made larger by
 * 1/(1 − ratio), so that a trained net can read with all of them as they are. Book, section 6.4.3.
 */
public final class Dropout implements Layer {
    private final double ratio;
    private Rng rng = new Rng(0);
    private Matrix mask;
    private boolean learns;

    /**
     * @param ratio the share that is silenced, above 0 and below 1
     * @throws IllegalArgumentException if it is not
     */
    public Dropout(double ratio) {
        if (!(ratio > 0 && ratio < 1)) throw new IllegalArgumentException("a dropout ratio of " + ratio);
        this.ratio = ratio;
    }

    /** Whom to silence is drawn from here, row after row. */
    @Override
    public void random(Rng rng) {
        this.rng = rng;
    }

    @Override
    public Matrix forward(Matrix x, Mode mode) {
        learns = mode == Mode.TRAINING;
        return learns ? forward(x, drawn(x)) : x;
    }

    /** @param mask 0 for those silenced, 1 for the others */
    Matrix forward(Matrix x, Matrix mask) {
        this.mask = mask;
        learns = true;
        return masked(x);
    }

    private Matrix drawn(Matrix x) {
        Matrix drawn = x.empty();
        float[] data = drawn.data();
        for (int i = 0; i < x.rows(); i++) {
            int row = i * x.rowStride();
            for (int j = 0; j < x.columns(); j++) data[row + j] = rng.nextDouble() < ratio ? 0 : 1;
        }
        return drawn;
    }

    private Matrix masked(Matrix x) {
        Matrix result = x.empty();
        float[] from = x.data();
        float[] kept = mask.data();
        float[] to = result.data();
        double scale = 1 / (1 - ratio);
        int n = x.rows() * x.rowStride();
        for (int i = 0; i < n; i++) to[i] = (float) (scale * kept[i] * from[i]);
        return result;
    }

    @Override
    public Matrix backward(Matrix dout) {
        return learns ? masked(dout) : dout;
    }
}
