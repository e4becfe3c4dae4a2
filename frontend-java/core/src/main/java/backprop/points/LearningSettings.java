package backprop.points;

import backprop.optim.Optimizer;
import backprop.optim.OptimizerKind;

/**
 * How a net learns.
 *
 * @param rate η
 * @param batch points of a mini-batch; each comes once in an epoch
 * @param l1 factor of Σ|W| in the loss
 * @param l2 λ of λ/2 · ΣW² in the loss, which the Train lab calls weight decay
 * @param seed of the initial weights and of the order of the points
 */
public record LearningSettings(OptimizerKind optimizer, double rate, int batch, double l1, double l2, int seed) {
    /** @throws IllegalArgumentException for what makes no sense */
    public LearningSettings {
        Optimizer.requireRate(rate);
        if (batch < 1) throw new IllegalArgumentException("a batch has at least 1 point, not " + batch);
        if (!(l1 >= 0 && l1 <= 1)) throw new IllegalArgumentException("L1 is 0 to 1, not " + l1);
        if (!(l2 >= 0 && l2 <= 1)) throw new IllegalArgumentException("L2 is 0 to 1, not " + l2);
    }

    /** Whether the loss that training makes smaller is more than that of the points. */
    public boolean hasPenalty() {
        return l1 > 0 || l2 > 0;
    }

    public LearningSettings withRate(double rate) {
        return new LearningSettings(optimizer, rate, batch, l1, l2, seed);
    }

    public LearningSettings withSeed(int seed) {
        return new LearningSettings(optimizer, rate, batch, l1, l2, seed);
    }
}
