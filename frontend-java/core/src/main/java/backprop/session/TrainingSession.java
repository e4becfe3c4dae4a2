package backprop.session;

import backprop.data.Samples;
import backprop.nn.Network;
import backprop.session.Command.Open;
import backprop.session.Event.Reason;
import backprop.tensor.Rng;
import backprop.tensor.Workspace;
import backprop.train.Progress;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import backprop.weights.NetworkFile;
import backprop.weights.WeightsDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * A run that can be led from outside: it works in slices and obeys between them. It knows no thread; the clock (in
 * milliseconds) is given, and whoever owns the session calls {@link #work()} as long as that says so.
 */
public final class TrainingSession {
    private static final double SLICE = 30;
    private static final double BETWEEN_SAVES = 5000;

    private final TrainingPlan plan;
    private final Optional<Snapshot> origin;
    private final Network network;
    private final DoubleSupplier clock;
    private final Consumer<Event> tell;
    private Optional<Trainer> trainer = Optional.empty();
    private Optional<Examination> examination = Optional.empty();
    private float[] losses = new float[64];
    private double rate;
    private double saved;
    private int target;
    private boolean paused;

    /** Throws SafeTensorsException if the weights to begin with are none. */
    public TrainingSession(Workspace home, Open open, DoubleSupplier clock, Consumer<Event> tell) {
        plan = open.plan();
        origin = open.from();
        network = origin.map(from -> NetworkFile.read(from.file(), home))
                .orElseGet(
                        () -> Network.create(home, plan.architecture(), plan.initialization(), new Rng(plan.seed())));
        rate = plan.learningRate();
        target = first();
        saved = clock.getAsDouble();
        this.clock = clock;
        this.tell = tell;
    }

    /** It learns from these digits from now on, and is tested on those. */
    public void use(Samples train, Samples test) {
        if (trainer.isPresent()) trainer.get().use(train);
        else trainer = Optional.of(trainer(train));
        examination = Optional.of(new Examination(network, train, test));
        tell.accept(new Event.Opened(train.size(), test.size()));
    }

    private Trainer trainer(Samples train) {
        Trainer trainer = new Trainer(network, plan, train);
        trainer.optimizer().learningRate(rate);
        return trainer;
    }

    public void obey(Command command) {
        if (command instanceof Command.Run run) run(run.iterations());
        else if (command instanceof Command.Pause) pause();
        else if (command instanceof Command.Reset) reset();
        else if (command instanceof Command.LearningRate change) learningRate(change.rate());
        else if (command instanceof Command.Evaluate) evaluate();
        else if (command instanceof Command.Save) save();
        else if (command instanceof Command.GoBack) reset();
        else if (command instanceof Command.Watch) run(1);
        else if (command instanceof Command.Misread asked)
            tell.accept(new Event.Misreadings(progress().iteration(), asked.label(), asked.answer(), 0, List.of()));
        else throw new IllegalStateException("the session is open already");
    }

    private void run(int iterations) {
        paused = false;
        target = (int) Math.min((long) progress().iteration() + iterations, plan.iterations());
    }

    private void pause() {
        paused = true;
        target = progress().iteration();
        stopped(Reason.PAUSED);
    }

    private void reset() {
        examination = examination.map(Examination::stopped);
        origin.ifPresentOrElse(
                from -> network.fill(NetworkFile.values(from.file())),
                () -> network.initialize(plan.initialization(), new Rng(plan.seed())));
        trainer = trainer.map(old -> trainer(old.samples()));
        pause();
    }

    private void learningRate(double rate) {
        this.rate = rate;
        trainer.ifPresent(t -> t.optimizer().learningRate(rate));
    }

    private void evaluate() {
        paused = false;
        examination.ifPresent(Examination::start);
    }

    private void save() {
        Snapshot now = new Snapshot(progress().iteration(), NetworkFile.write(network, Map.of()));
        saved = clock.getAsDouble();
        tell.accept(new Event.Saved(now, WeightsDigest.of(network)));
    }

    /** Works for a moment; whether there is more to be done. */
    public boolean work() {
        if (!isBusy()) return false;
        double end = clock.getAsDouble() + SLICE;
        if (examination.orElseThrow().isRunning()) examine(end);
        else train(end);
        if (clock.getAsDouble() - saved > BETWEEN_SAVES && !progress().hasDiverged()) save();
        return isBusy();
    }

    private boolean isBusy() {
        boolean examined = examination.isPresent() && examination.get().isRunning();
        return trainer.isPresent() && !paused && (examined || progress().iteration() < target);
    }

    private void train(double end) {
        Trainer trainer = this.trainer.orElseThrow();
        double start = clock.getAsDouble();
        double now;
        int count = 0;
        Progress progress;
        do {
            if (count == losses.length) losses = Arrays.copyOf(losses, 2 * count);
            losses[count++] = (float) trainer.step();
            progress = progress();
            now = clock.getAsDouble();
        } while (now < end && progress.iteration() < target && !progress.endsEpoch() && !progress.hasDiverged());
        tell.accept(new Event.Progressed(progress, Arrays.copyOf(losses, count), now - start));
        if (progress.hasDiverged()) target = progress.iteration();
        if (progress.hasDiverged()) stopped(Reason.DIVERGED);
        else if (progress.endsEpoch() || progress.isDone())
            examination.orElseThrow().start();
        else if (progress.iteration() == target) stopped(Reason.PAUSED);
    }

    private void examine(double end) {
        Examination now = examination.orElseThrow();
        do now.part();
        while (now.isRunning() && clock.getAsDouble() < end);
        if (now.isRunning()) return;
        Progress progress = progress();
        tell.accept(new Event.Evaluated(progress.iteration(), now.onTrain(), now.onTest()));
        if (progress.iteration() == target) stopped(progress.isDone() ? Reason.DONE : Reason.PAUSED);
    }

    private void stopped(Reason reason) {
        if (reason != Reason.DIVERGED) save();
        tell.accept(new Event.Stopped(reason, progress(), first()));
    }

    private int first() {
        return origin.map(Snapshot::iteration).orElse(0);
    }

    private Progress progress() {
        Progress p = trainer.map(Trainer::progress)
                .orElse(new Progress(0, plan.iterations(), plan.iterations(), Double.NaN));
        return new Progress(first() + p.iteration(), p.iterations(), p.iterationsPerEpoch(), p.loss());
    }
}
