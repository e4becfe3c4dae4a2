package backprop.pretrained;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.data.Sampling;
import backprop.json.Json;
import backprop.math.Rng;
import backprop.nn.Initialization;
import backprop.nn.Network;
import backprop.nn.architecture.Architecture;
import backprop.optim.OptimizerKind;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Trains in rounds, each on digits of its own, with a learning rate that falls evenly from the plan's to 0.
 *
 * @param plan its iterations are those of all rounds
 */
record FallingRate(TrainingPlan plan, int rounds) {
    static final int BATCH = 100;
    static final int SEED = 1;

    private static final double LEARNING_RATE = 0.004;

    /** Adam from He's initial weights, every digit of a round once. */
    static FallingRate of(String architecture, int rounds, int iterations) {
        return new FallingRate(
                TrainingPlan.notebook()
                        .with(Architecture.parse(architecture))
                        .with(Initialization.HE)
                        .with(OptimizerKind.ADAM)
                        .with(Sampling.SHUFFLED_EPOCHS)
                        .withLearningRate(LEARNING_RATE)
                        .withBatchSize(BATCH)
                        .withSeed(SEED)
                        .withIterations(iterations),
                rounds);
    }

    /** For a card. */
    Map<String, Json> describe(String data) {
        Map<String, Json> recipe = new LinkedHashMap<>();
        recipe.put("data", Json.of(data));
        recipe.put("initialization", Json.of("He"));
        recipe.put("optimizer", Json.of("Adam"));
        recipe.put("learningRate", Json.of(LEARNING_RATE + ", falling evenly to 0"));
        recipe.put("batch", Json.of(BATCH));
        recipe.put("iterations", Json.of(plan.iterations()));
        recipe.put("seed", Json.of(SEED));
        return recipe;
    }

    Network train(IntFunction<Dataset> digits, Recipe.Progress progress) {
        Workspace home = new Workspace(new JavaKernels());
        Network network = Network.create(home, plan.architecture(), plan.initialization(), new Rng(plan.seed()));
        int iterationsPerRound = plan.iterations() / rounds;
        try (RoundsAhead ahead = new RoundsAhead(rounds, digits)) {
            Trainer trainer = new Trainer(network, plan, Samples.of(home.kernels(), ahead.next()));
            for (int i = 0; i < plan.iterations(); i++) {
                if (i > 0 && i % iterationsPerRound == 0) trainer.use(Samples.of(home.kernels(), ahead.next()));
                trainer.learningRate(plan.learningRate() * (plan.iterations() - i) / plan.iterations());
                trainer.step();
                progress.step();
            }
        }
        return network;
    }
}
