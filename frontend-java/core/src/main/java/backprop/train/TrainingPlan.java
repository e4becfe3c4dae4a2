package backprop.train;

import backprop.data.Sampling;
import backprop.nn.Architecture;
import backprop.nn.Initialization;
import backprop.optim.Algorithm;
import backprop.optim.Optimizer;

/** Everything that decides a run, but the data: the same plan on the same data gives the same bits. */
public record TrainingPlan(
        Architecture architecture,
        Initialization initialization,
        Algorithm optimizer,
        double learningRate,
        Sampling sampling,
        int batchSize,
        int seed,
        int iterations) {
    public TrainingPlan {
        Optimizer.requireRate(learningRate);
        if (batchSize < 1) throw new IllegalArgumentException("a batch has at least 1 sample, not " + batchSize);
        if (iterations < 0) throw new IllegalArgumentException("a run has 0 iterations or more, not " + iterations);
    }

    /** The notebook's run. */
    public static TrainingPlan notebook() {
        return new TrainingPlan(
                Architecture.parse("784-50-10"),
                Initialization.NORMAL,
                Algorithm.SGD,
                0.1,
                Sampling.WITH_REPLACEMENT,
                100,
                1,
                10_000);
    }

    public TrainingPlan with(Architecture architecture) {
        return new TrainingPlan(
                architecture, initialization, optimizer, learningRate, sampling, batchSize, seed, iterations);
    }

    public TrainingPlan with(Initialization initialization) {
        return new TrainingPlan(
                architecture, initialization, optimizer, learningRate, sampling, batchSize, seed, iterations);
    }

    public TrainingPlan with(Algorithm optimizer) {
        return new TrainingPlan(
                architecture, initialization, optimizer, learningRate, sampling, batchSize, seed, iterations);
    }

    public TrainingPlan with(Sampling sampling) {
        return new TrainingPlan(
                architecture, initialization, optimizer, learningRate, sampling, batchSize, seed, iterations);
    }

    public TrainingPlan withLearningRate(double learningRate) {
        return new TrainingPlan(
                architecture, initialization, optimizer, learningRate, sampling, batchSize, seed, iterations);
    }

    public TrainingPlan withBatchSize(int batchSize) {
        return new TrainingPlan(
                architecture, initialization, optimizer, learningRate, sampling, batchSize, seed, iterations);
    }

    public TrainingPlan withSeed(int seed) {
        return new TrainingPlan(
                architecture, initialization, optimizer, learningRate, sampling, batchSize, seed, iterations);
    }

    public TrainingPlan withIterations(int iterations) {
        return new TrainingPlan(
                architecture, initialization, optimizer, learningRate, sampling, batchSize, seed, iterations);
    }
}
