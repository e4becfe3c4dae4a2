package backprop.pretrained;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.data.Sampling;
import backprop.data.augment.Distortion;
import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.json.Json;
import backprop.math.Rng;
import backprop.nn.Initialization;
import backprop.nn.Network;
import backprop.nn.Parameter;
import backprop.nn.architecture.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Kernels;
import backprop.tensor.Workspace;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * 784-256-128-10 for what people draw: each round learns from MNIST's digits, newly shifted, turned and scaled, and from
 * newly generated ones. The learning rate falls at the end. The weights are rounded to 1/256, which costs nothing in
 * accuracy and makes the file three times smaller on its way to a browser.
 */
final class MlpRecipe implements Recipe {
    static final Extent PUBLISHED = new Extent(24, 60_000, 20_000);

    private static final int BATCH = 100;
    private static final double GRID = 256;
    private static final int SEED = 1;
    private static final Distortion DISTORTION = new Distortion(1.5, 0.18, 0.12);

    private final Extent extent;
    private final DigitGenerator generator;
    private final TrainingPlan plan;

    /** How many rounds, each of so many digits of MNIST and so many generated ones. */
    record Extent(int rounds, int mnist, int generated) {
        int iterationsPerRound() {
            return (mnist + generated) / BATCH;
        }
    }

    MlpRecipe(Extent extent, DigitGenerator generator) {
        this.extent = extent;
        this.generator = generator;
        plan = TrainingPlan.notebook()
                .with(Architecture.parse("784-256-128-10"))
                .with(Initialization.HE)
                .with(Sampling.SHUFFLED_EPOCHS)
                .withBatchSize(BATCH)
                .withSeed(SEED)
                .withIterations(extent.iterationsPerRound());
    }

    @Override
    public String name() {
        return "mlp";
    }

    @Override
    public int iterations() {
        return extent.rounds() * extent.iterationsPerRound();
    }

    @Override
    public Network train(TrainingDigits digits, Progress progress) {
        Dataset mnist = digits.mnist();
        Workspace home = new Workspace(new JavaKernels());
        Rng rng = new Rng(SEED);
        Network network = Network.create(home, plan.architecture(), plan.initialization(), rng);
        for (int round = 0; round < extent.rounds(); round++) {
            TrainingPlan now = plan.withLearningRate(learningRate(round)).withSeed(SEED + round);
            Trainer trainer = new Trainer(network, now, digits(mnist, rng, home.kernels()));
            while (!trainer.progress().isDone()) {
                trainer.step();
                progress.step();
            }
        }
        network.parameters().forEach(MlpRecipe::round);
        return network;
    }

    private Samples digits(Dataset mnist, Rng rng, Kernels kernels) {
        Dataset distorted = DISTORTION.apply(mnist, rng);
        return Samples.of(kernels, distorted.and(generator.generate(rng, extent.generated(), DigitRange.ROBUST)));
    }

    /** Halved for a quarter of the rounds, then a tenth for the last ones. */
    private double learningRate(int round) {
        if (round < extent.rounds() / 2) return 0.1;
        return round < extent.rounds() * 3 / 4 ? 0.05 : 0.01;
    }

    private static void round(Parameter parameter) {
        float[] values = parameter.value().toArray();
        for (int i = 0; i < values.length; i++) values[i] = (float) (Math.rint(values[i] * GRID) / GRID);
        parameter.value().fill(values);
    }

    @Override
    public Map<String, Json> describe() {
        Map<String, Json> recipe = new LinkedHashMap<>();
        recipe.put(
                "data",
                Json.of(String.format(
                        Locale.ROOT,
                        "each round: MNIST's %,d training digits, shifted, turned and scaled; %,d generated",
                        extent.mnist(),
                        extent.generated())));
        recipe.put("initialization", Json.of("He"));
        recipe.put("optimizer", Json.of("SGD"));
        recipe.put("learningRate", Json.of("0.1, from half on 0.05, in the last quarter 0.01"));
        recipe.put("batch", Json.of(BATCH));
        recipe.put("iterations", Json.of(iterations()));
        recipe.put("seed", Json.of(SEED));
        recipe.put("weights", Json.of("rounded to 1/256"));
        return recipe;
    }
}
