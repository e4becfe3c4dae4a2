package backprop.pretrained;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.math.Rng;
import backprop.nn.Network;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import java.util.function.IntFunction;

/**
 * Trains in rounds, each on digits of its own, with a learning rate that falls evenly from the plan's to 0.
 *
 * @param plan its iterations are those of all rounds
 */
record FallingRate(TrainingPlan plan, int rounds) {
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
