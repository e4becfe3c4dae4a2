package backprop.experiment;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.math.Rng;
import backprop.tensor.Kernels;
import backprop.tensor.Workspace;
import backprop.train.Evaluator;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;

/** One net after another from the same first weights, each with a learning rate of its own: how good does it become? */
public final class RateTrial {
    /** Accuracies, from 0 to 1, on digits that were not learned from. */
    public record Result(double rate, double validation, double test) {}

    private final TrainingPlan plan;
    private final Trainer trainer;
    private final Evaluator validation;
    private final Evaluator test;

    public RateTrial(TrainingPlan plan, Dataset learned, Dataset validation, Dataset test, Kernels kernels) {
        this.plan = plan;
        trainer = new Trainer(new Workspace(kernels), plan, Samples.of(kernels, learned));
        this.validation = new Evaluator(trainer.network(), Samples.of(kernels, validation));
        this.test = new Evaluator(trainer.network(), Samples.of(kernels, test));
    }

    /** A rate from 10 to the power of low to 10 to the power of high: each power is as likely as another. */
    public static double draw(double low, double high, Rng rng) {
        return Math.pow(10, low + rng.nextDouble() * (high - low));
    }

    public Result of(double rate) {
        trainer.network().initialize(plan.initialization(), new Rng(plan.seed()));
        trainer.restart(0);
        trainer.learningRate(rate);
        do trainer.step();
        while (!trainer.progress().isDone() && !trainer.progress().hasDiverged());
        return new Result(rate, validation.all().accuracy(), test.all().accuracy());
    }
}
