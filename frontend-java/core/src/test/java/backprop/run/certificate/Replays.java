package backprop.run.certificate;

import backprop.data.Dataset;
import backprop.nn.architecture.Architecture;
import backprop.session.settings.DataSource;
import backprop.session.settings.RunSettings;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.train.Blots;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import backprop.weights.WeightsDigest;
import java.util.concurrent.atomic.AtomicReference;

/** A run of a small net on blots, its certificate, and what doing it again says. */
final class Replays {
    static final Dataset TRAIN = Blots.dataset(600), TEST = Blots.dataset(200);
    static final RunSettings SETTINGS = new RunSettings(
            TrainingPlan.notebook().with(plan -> {
                plan.architecture = Architecture.parse("784-12-10");
                plan.learningRate = 0.5;
                plan.batchSize = 50;
                plan.iterations = 150;
            }),
            DataSource.MNIST);

    private Replays() {}

    static Certificate certificate() {
        return ((Certification.Outcome.Made) certified(SETTINGS, weights(SETTINGS))).certificate();
    }

    /** As a trainer comes by them that knows neither sessions nor waypoints. */
    static String weights(RunSettings settings) {
        Trainer trainer = new Trainer(new Workspace(new JavaKernels()), settings.plan(), Blots.samples(600));
        while (!trainer.progress().isDone()) trainer.step();
        return WeightsDigest.of(trainer.network());
    }

    static Certification.Outcome certified(RunSettings settings, String weights) {
        AtomicReference<Certification.Outcome> outcome = new AtomicReference<>();
        run(settings, new Certification(settings, weights, Verification.Progress.of(i -> {}), outcome::set), TRAIN);
        return outcome.get();
    }

    static Verdict verdict(Certificate claimed) {
        return verdict(claimed, TRAIN);
    }

    static Verdict verdict(Certificate claimed, Dataset train) {
        AtomicReference<Verdict> verdict = new AtomicReference<>();
        Verification.Progress progress = Verification.Progress.of(i -> {});
        run(claimed.settings(), new Verification(claimed, progress, verdict::set), train);
        return verdict.get();
    }

    private static void run(RunSettings settings, Replay.Listener listener, Dataset train) {
        LocalWorker worker = new LocalWorker(new JavaKernels(), train, TEST);
        new Replay(worker::start, settings, listener);
        worker.run();
    }
}
