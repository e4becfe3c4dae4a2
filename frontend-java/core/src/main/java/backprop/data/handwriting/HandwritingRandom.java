package backprop.data.handwriting;

import backprop.math.Rng;

/** How handwriting varies: a generator of random numbers, asked in the words of the shapes that vary. */
public final class HandwritingRandom {
    /** Hands do not slip further: beyond this many standard deviations shapes stop being digits. */
    private static final double FURTHEST = 2.6;

    private static final double FULL_TURN = 2 * Math.PI;

    private final Rng rng;

    public HandwritingRandom(Rng rng) {
        this.rng = rng;
    }

    double upToOne() {
        return rng.nextDouble();
    }

    public double between(double least, double most) {
        return least + rng.nextDouble() * (most - least);
    }

    public boolean nextBoolean(double share) {
        return rng.nextDouble() < share;
    }

    public int below(int n) {
        return rng.below(n);
    }

    public double angle() {
        return rng.nextDouble() * FULL_TURN;
    }

    /** Standard normal, cut off. */
    public double spread() {
        return Math.max(-FURTHEST, Math.min(FURTHEST, rng.nextGaussian()));
    }
}
