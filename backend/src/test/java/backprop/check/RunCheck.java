package backprop.check;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.data.Sampling;
import backprop.math.Rng;
import backprop.nn.Initialization;
import backprop.nn.Parameter;
import backprop.nn.RunningStatistic;
import backprop.nn.architecture.Architecture;
import backprop.optim.OptimizerKind;
import backprop.tensor.Kernels;
import backprop.tensor.Workspace;
import backprop.train.Evaluation;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import java.util.List;

/** Runs of some hundred steps on pictures of its own: the bits of the weights, the loss and what the net then reads. */
final class RunCheck {
    private static final int PICTURES = 600;
    private static final List<String> CONVOLUTIONS = List.of(
            "28x28-conv6@5-relu-pool2-conv16@5-relu-pool2-10",
            "28x28-conv5@4s2p1-bn-relu-drop0.2-pool3s2p1-conv6@3p1-tanh-gap-7-10");

    private RunCheck() {}

    /** @param kernels with room for 32 MB */
    static String run(Kernels kernels, int steps) {
        StringBuilder text = new StringBuilder();
        Samples samples = Samples.of(kernels, pictures(new Rng(11)));
        for (int seed = 1; seed <= 3; seed++) text.append(run(kernels, samples, seed, "784-50-10", steps));
        text.append(run(kernels, samples, 4, "784-33-18-10", steps / 10));
        for (String net : CONVOLUTIONS) text.append(run(kernels, samples, convolving(net), steps / 20));
        for (OptimizerKind algorithm : OptimizerKind.values())
            text.append(run(kernels, samples, rich(algorithm), steps / 10));
        return text.toString();
    }

    private static TrainingPlan convolving(String net) {
        return TrainingPlan.notebook().with(plan -> {
            plan.architecture = Architecture.parse(net);
            plan.initialization = Initialization.HE;
            plan.optimizer = OptimizerKind.ADAM;
            plan.learningRate = 0.01;
            plan.batchSize = 20;
        });
    }

    private static TrainingPlan rich(OptimizerKind algorithm) {
        return TrainingPlan.notebook().with(plan -> {
            plan.architecture = Architecture.parse("784-30-bn-relu-drop0.3-17-tanh-bn-12-sigmoid-10");
            plan.initialization = Initialization.values()[algorithm.ordinal() % Initialization.values().length];
            plan.optimizer = algorithm;
            plan.learningRate = algorithm.usualRate();
            plan.weightDecay = 1e-3;
            plan.sampling = Sampling.SHUFFLED_EPOCHS;
            plan.batchSize = 64;
            plan.samples = 300;
        });
    }

    private static String run(Kernels kernels, Samples samples, int seed, String net, int steps) {
        TrainingPlan plan =
                TrainingPlan.notebook().with(Architecture.parse(net)).withSeed(seed);
        return run(kernels, samples, plan, steps);
    }

    private static String run(Kernels kernels, Samples samples, TrainingPlan plan, int steps) {
        Trainer trainer = new Trainer(new Workspace(kernels), plan, samples);
        double loss = 0;
        for (int i = 0; i < steps; i++) loss = trainer.step();
        String what = plan.architecture().text() + " " + plan.optimizer() + " seed " + plan.seed();
        StringBuilder text = new StringBuilder(what + " loss " + Bits.of(loss));
        for (Parameter p : trainer.network().parameters()) {
            text.append(' ').append(p.name()).append(' ').append(Bits.sum(p.value()));
        }
        for (RunningStatistic s : trainer.network().statistics()) {
            text.append(' ').append(s.name()).append(' ').append(Bits.sum(s.value()));
        }
        int correct = Evaluation.of(trainer.network(), samples).correct();
        return text.append(" correct ").append(correct).append('\n').toString();
    }

    /** Blots, a tenth for each label, in the place that belongs to it. */
    static Dataset pictures(Rng rng) {
        byte[] images = new byte[PICTURES * Dataset.PIXELS];
        byte[] labels = new byte[PICTURES];
        for (int i = 0; i < PICTURES; i++) {
            labels[i] = (byte) rng.below(Dataset.CLASSES);
            for (int p = 0; p < 150; p++) {
                int pixel = (labels[i] * 70 + rng.below(300)) % Dataset.PIXELS;
                images[i * Dataset.PIXELS + pixel] = (byte) (1 + rng.below(255));
            }
        }
        return new Dataset(images, labels);
    }
}
