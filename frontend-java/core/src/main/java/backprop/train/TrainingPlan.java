package backprop.train;

import backprop.data.Sampling;
import backprop.nn.Initialization;
import backprop.nn.architecture.Architecture;
import backprop.optim.Optimizer;
import backprop.optim.OptimizerKind;
import java.util.function.Consumer;

/**
 * Everything that decides a run, but the data: the same plan on the same data gives the same bits.
 *
 * @param weightDecay λ of the penalty λ/2 · ΣW², 0 for none; biases, gamma and beta have none. Book, section 6.4.2
 * @param samples how many of the training digits are learned from, the first ones; 0 for all
 */
public record TrainingPlan(
        Architecture architecture,
        Initialization initialization,
        OptimizerKind optimizer,
        double learningRate,
        double weightDecay,
        Sampling sampling,
        int batchSize,
        int samples,
        int seed,
        int iterations) {
    /** @throws IllegalArgumentException if the rate is not above 0, the batch is empty, or another number is negative */
    public TrainingPlan {
        Optimizer.requireRate(learningRate);
        if (!(weightDecay >= 0 && weightDecay < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("a weight decay is 0 or a positive number, not " + weightDecay);
        if (batchSize < 1) throw new IllegalArgumentException("a batch has at least 1 sample, not " + batchSize);
        if (samples < 0) throw new IllegalArgumentException("a run has 0 samples (all) or more, not " + samples);
        if (iterations < 0) throw new IllegalArgumentException("a run has 0 iterations or more, not " + iterations);
    }

    /** How many iterations make an epoch where there are so many training digits: see {@link Sampling}. */
    public int iterationsPerEpoch(int digits) {
        return sampling.iterationsPerEpoch(samples > 0 ? Math.min(samples, digits) : digits, batchSize);
    }

    /** The notebook's run. */
    public static TrainingPlan notebook() {
        return new Draft().plan();
    }

    /**
     * This, changed: plan.with(draft -> draft.seed = 2).
     *
     * @throws IllegalArgumentException if it makes no sense then
     */
    public TrainingPlan with(Consumer<Draft> change) {
        Draft draft = new Draft();
        draft.architecture = architecture;
        draft.initialization = initialization;
        draft.optimizer = optimizer;
        draft.learningRate = learningRate;
        draft.weightDecay = weightDecay;
        draft.sampling = sampling;
        draft.batchSize = batchSize;
        draft.samples = samples;
        draft.seed = seed;
        draft.iterations = iterations;
        change.accept(draft);
        return draft.plan();
    }

    /** A plan while it is written, from the notebook's on. */
    public static final class Draft {
        public Architecture architecture = Architecture.parse("784-50-10");
        public Initialization initialization = Initialization.NORMAL;
        public OptimizerKind optimizer = OptimizerKind.SGD;
        public double learningRate = 0.1;
        public double weightDecay;
        public Sampling sampling = Sampling.WITH_REPLACEMENT;
        public int batchSize = 100;
        public int samples;
        public int seed = 1;
        public int iterations = 10_000;

        private Draft() {}

        private TrainingPlan plan() {
            return new TrainingPlan(
                    architecture,
                    initialization,
                    optimizer,
                    learningRate,
                    weightDecay,
                    sampling,
                    batchSize,
                    samples,
                    seed,
                    iterations);
        }
    }

    public TrainingPlan with(Architecture architecture) {
        return with(draft -> draft.architecture = architecture);
    }

    public TrainingPlan with(Initialization initialization) {
        return with(draft -> draft.initialization = initialization);
    }

    public TrainingPlan with(OptimizerKind optimizer) {
        return with(draft -> draft.optimizer = optimizer);
    }

    public TrainingPlan with(Sampling sampling) {
        return with(draft -> draft.sampling = sampling);
    }

    public TrainingPlan withLearningRate(double learningRate) {
        return with(draft -> draft.learningRate = learningRate);
    }

    public TrainingPlan withBatchSize(int batchSize) {
        return with(draft -> draft.batchSize = batchSize);
    }

    public TrainingPlan withSeed(int seed) {
        return with(draft -> draft.seed = seed);
    }

    public TrainingPlan withIterations(int iterations) {
        return with(draft -> draft.iterations = iterations);
    }
}
