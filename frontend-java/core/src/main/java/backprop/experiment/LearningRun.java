package backprop.experiment;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.math.Rng;
import backprop.nn.Network;
import backprop.nn.architecture.Architecture;
import backprop.tensor.Kernels;
import backprop.tensor.Workspace;
import backprop.train.Evaluator;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A net that learns some digits, and now and then reads these and others. */
public final class LearningRun {
    /**
     * How far it was then.
     *
     * @param loss the mean of the mini-batches since the mark before; infinite once it is no number
     * @param accuracies on each of the sets, from 0 to 1
     */
    public record Mark(int iteration, double loss, List<Double> accuracies) {}

    /**
     * @param deviation of the first weights, where it is none of the plan's
     * @param every how many iterations there is a mark
     */
    public record Setup(TrainingPlan plan, OptionalDouble deviation, int every) {}

    private final Setup setup;
    private final Trainer trainer;
    private final List<Evaluator> readers = new ArrayList<>();
    private double losses;

    /** @param read the sets that its accuracy is wanted of */
    public LearningRun(Setup setup, Dataset learned, List<Dataset> read, Kernels kernels) {
        this.setup = setup;
        Network network = network(setup, new Workspace(kernels));
        trainer = new Trainer(network, setup.plan(), Samples.of(kernels, learned));
        for (Dataset each : read) readers.add(new Evaluator(network, Samples.of(kernels, each)));
    }

    private static Network network(Setup setup, Workspace home) {
        TrainingPlan plan = setup.plan();
        Architecture net = plan.architecture();
        Rng rng = new Rng(plan.seed());
        if (setup.deviation().isEmpty()) return Network.create(home, net, plan.initialization(), rng);
        double deviation = setup.deviation().getAsDouble();
        return Network.of(home, net, DrawnWeights.of(net, inputs -> deviation, rng));
    }

    /** Before the first iteration. */
    public Mark start() {
        return mark(Double.NaN);
    }

    public boolean isDone() {
        return trainer.progress().isDone() || trainer.progress().hasDiverged();
    }

    /** One iteration. There may be a mark after it. */
    public List<Mark> step() {
        losses += trainer.step();
        int iteration = trainer.progress().iteration();
        int since = (iteration - 1) % setup.every() + 1;
        if (since < setup.every() && !isDone()) return List.of();
        double mean = losses / since;
        losses = 0;
        return List.of(mark(mean));
    }

    private Mark mark(double loss) {
        List<Double> accuracies =
                readers.stream().map(reader -> reader.all().accuracy()).toList();
        return new Mark(trainer.progress().iteration(), loss, accuracies);
    }
}
