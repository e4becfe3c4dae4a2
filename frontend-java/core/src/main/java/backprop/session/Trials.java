package backprop.session;

import backprop.data.Samples;
import backprop.nn.Network;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.train.Evaluator;
import backprop.train.Progress;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;

/**
 * Short runs that differ in what is to be found out, each from the same initial weights and with the same mini-batches. They
 * are judged on a fifth of the training digits, which none of them learns from: the test digits are for the end. Book,
 * sections 6.5.1 and 6.5.2.
 */
final class Trials {
    private static final int FIFTH = 5;
    /** Enough to tell two nets apart that differ by one in a hundred. */
    private static final int MOST_VALIDATION = 5_000;

    private final TrainingPlan plan;
    private final InitialWeights beginning;
    private final Trainer trainer;
    private final Evaluator validation;
    private final int learned;

    /** @param samples to learn from and to be judged on */
    Trials(Network network, TrainingPlan plan, InitialWeights beginning, Samples samples) {
        this.plan = plan;
        this.beginning = beginning;
        int kept = Math.max(1, Math.min(MOST_VALIDATION, samples.size() / FIFTH));
        learned = Math.max(1, samples.size() - kept);
        trainer = new Trainer(network, plan, samples.first(learned));
        validation = new Evaluator(network, samples);
    }

    Event.Tried run(Command.Try asked) {
        beginning.restore(trainer.network());
        trainer.restart(0);
        trainer.learningRate(asked.rate());
        trainer.weightDecay(asked.decay());
        Progress progress = trainer.progress();
        while (progress.iteration() < plan.iterations() && !progress.hasDiverged()) {
            trainer.step();
            progress = trainer.progress();
        }
        boolean hasDiverged = progress.hasDiverged();
        double accuracy = hasDiverged
                ? 0
                : validation.part(learned, validation.samples().size()).accuracy();
        return new Event.Tried(progress.iteration(), accuracy, hasDiverged);
    }
}
