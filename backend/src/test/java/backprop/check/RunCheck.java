package backprop.check;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.nn.Architecture;
import backprop.nn.Parameter;
import backprop.tensor.Kernels;
import backprop.tensor.Rng;
import backprop.tensor.Workspace;
import backprop.train.Evaluation;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;

/** Runs of some hundred steps on pictures of its own: the bits of the weights, the loss and what the net then reads. */
final class RunCheck {
    private static final int PICTURES = 600;

    private RunCheck() {}

    /** @param kernels with room for 32 MB */
    static String run(Kernels kernels, int steps) {
        StringBuilder text = new StringBuilder();
        Samples samples = Samples.of(kernels, pictures(new Rng(11)));
        for (int seed = 1; seed <= 3; seed++) text.append(run(kernels, samples, seed, "784-50-10", steps));
        text.append(run(kernels, samples, 4, "784-33-18-10", steps / 10));
        return text.toString();
    }

    private static String run(Kernels kernels, Samples samples, int seed, String net, int steps) {
        TrainingPlan plan = TrainingPlan.notebook()
                .with(Architecture.parse(net))
                .withSeed(seed)
                .withIterations(steps);
        Trainer trainer = new Trainer(new Workspace(kernels), plan, samples);
        double loss = 0;
        for (int i = 0; i < steps; i++) loss = trainer.step();
        StringBuilder text = new StringBuilder(net + " seed " + seed + " loss " + Bits.of(loss));
        for (Parameter p : trainer.network().parameters()) {
            text.append(' ').append(p.name()).append(' ').append(Bits.sum(p.value()));
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
