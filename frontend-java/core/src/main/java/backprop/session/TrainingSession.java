package backprop.session;

import backprop.data.Samples;
import backprop.nn.Network;
import backprop.session.protocol.Command;
import backprop.session.protocol.Command.Open;
import backprop.session.protocol.Event;
import backprop.session.protocol.Event.Reason;
import backprop.tensor.Workspace;
import backprop.train.Progress;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * A training run in slices of 30 ms. Commands take effect between slices. It knows no thread: its owner calls {@link #work()}
 * as long as that returns true, and gives the clock, in milliseconds.
 */
public final class TrainingSession {
    private static final double SLICE = 30;
    private static final double DEAD = 0.8;

    private final TrainingPlan plan;
    private final InitialWeights beginning;
    private final Network network;
    private final DoubleSupplier clock;
    private final Consumer<Event> emit;
    private final ReportSchedule moments = new ReportSchedule();
    private final Checkpoint lastGood;
    private final AutoSaver saver;
    private Optional<Trainer> trainer = Optional.empty();
    private Optional<IncrementalEvaluation> examination = Optional.empty();
    private float[] losses = new float[64];
    private double rate;
    private int target;
    private boolean paused;
    private boolean watches;
    private boolean hasReportedDead;

    /**
     * @param clock in milliseconds
     * @param emit takes the events, in their order
     * @throws backprop.weights.SafeTensorsException if the weights to begin with are none
     */
    public TrainingSession(Workspace home, Open open, DoubleSupplier clock, Consumer<Event> emit) {
        plan = open.plan();
        beginning = new InitialWeights(plan, open.from());
        network = beginning.network(home);
        lastGood = new Checkpoint(network, beginning.iteration());
        saver = new AutoSaver(network, clock, emit);
        rate = plan.learningRate();
        target = beginning.iteration();
        this.clock = clock;
        this.emit = emit;
    }

    /** Trains on these digits from now on, as many as the plan wants, and evaluates on those. */
    public void use(Samples train, Samples test) {
        if (trainer.isPresent()) trainer.get().use(train);
        else trainer = Optional.of(trainer(train));
        Samples used = trainer.get().samples();
        boolean examines = examination.filter(IncrementalEvaluation::isRunning).isPresent();
        examination = Optional.of(new IncrementalEvaluation(network, used, test));
        if (examines) examination.get().startWhole();
        emit.accept(new Event.Opened(used.size(), test.size()));
    }

    private Trainer trainer(Samples train) {
        Trainer trainer = new Trainer(network, plan, train);
        trainer.restart(beginning.iteration());
        trainer.learningRate(rate);
        return trainer;
    }

    /** @throws IllegalStateException if the command opens a session: this one is */
    public void handle(Command command) {
        if (command instanceof Command.Run run) run(run.iterations());
        else if (command instanceof Command.Pause) pause(Reason.PAUSED);
        else if (command instanceof Command.Reset) reset();
        else if (command instanceof Command.GoBack) goBack();
        else if (command instanceof Command.LearningRate change) learningRate(change.rate());
        else if (command instanceof Command.Evaluate) evaluate();
        else if (command instanceof Command.Save) saver.save(progress().iteration());
        else if (command instanceof Command.HashDigits) examination.ifPresent(this::hash);
        else if (command instanceof Command.Watch) watch();
        else if (command instanceof Command.Misread asked) emit.accept(misread(asked));
        else throw new IllegalStateException("the session is open already");
    }

    private void run(int iterations) {
        paused = false;
        target = (int) Math.min((long) progress().iteration() + iterations, plan.iterations());
        if (trainer.isPresent() && !isBusy()) stopped(reached());
    }

    private Reason reached() {
        return progress().isDone() ? Reason.DONE : Reason.PAUSED;
    }

    private void watch() {
        run(1);
        watches = true;
    }

    private void pause(Reason reason) {
        paused = true;
        watches = false;
        target = progress().iteration();
        stopped(reason);
    }

    private void reset() {
        beginning.restore(network);
        lastGood.restart(beginning.iteration());
        restart(beginning.iteration(), Reason.RESET);
    }

    private void goBack() {
        lastGood.restore();
        restart(lastGood.iteration(), Reason.PAUSED);
    }

    private void restart(int iteration, Reason reason) {
        examination = examination.map(IncrementalEvaluation::stopped);
        trainer.ifPresent(t -> t.restart(iteration));
        moments.restart();
        saver.restart();
        hasReportedDead = false;
        pause(reason);
    }

    private void learningRate(double rate) {
        this.rate = rate;
        trainer.ifPresent(t -> t.learningRate(rate));
    }

    private void evaluate() {
        paused = false;
        examination.ifPresent(IncrementalEvaluation::startWhole);
    }

    private void hash(IncrementalEvaluation digits) {
        String sha256 = DigitsDigest.of(
                digits.trainReader().samples(), digits.testReader().samples());
        emit.accept(new Event.DigitsHashed(sha256));
    }

    private Event misread(Command.Misread asked) {
        int iteration = progress().iteration();
        return examination
                .map(e -> new MisclassifiedFinder(e.testReader(), asked).look(iteration))
                .orElse(new Event.Misreadings(iteration, asked.label(), asked.answer(), 0, List.of()));
    }

    /** Works for one slice; returns whether there is more to be done. */
    public boolean work() {
        if (!isBusy()) return false;
        double end = clock.getAsDouble() + SLICE;
        if (examination.orElseThrow().isRunning()) examine(end);
        else if (watches) learnWatched();
        else learn(end);
        if (saver.isDue() && !progress().hasDiverged())
            saver.saveAgain(progress().iteration());
        return isBusy();
    }

    private boolean isBusy() {
        boolean examined = examination.isPresent() && examination.get().isRunning();
        return trainer.isPresent() && !paused && (examined || progress().iteration() < target);
    }

    private void learn(double end) {
        Trainer trainer = this.trainer.orElseThrow();
        double start = clock.getAsDouble();
        double now;
        int count = 0;
        do {
            if (count == losses.length) losses = Arrays.copyOf(losses, 2 * count);
            losses[count++] = (float) trainer.step();
            lastGood.follow(progress());
            now = clock.getAsDouble();
        } while (now < end && progress().iteration() < target && !isMoment(now));
        emit.accept(new Event.Progressed(progress(), Arrays.copyOf(losses, count), now - start));
        learned(moments.isForSeeing(progress(), now));
    }

    private void learnWatched() {
        watches = false;
        double start = clock.getAsDouble();
        Event.Watched watched = StepTrace.with(trainer.orElseThrow());
        lastGood.follow(progress());
        float[] loss = {(float) watched.loss()};
        emit.accept(new Event.Progressed(progress(), loss, clock.getAsDouble() - start));
        emit.accept(watched);
        learned(true);
    }

    private boolean isMoment(double now) {
        return progress().hasDiverged() || moments.isForSeeing(progress(), now) || isForExamining();
    }

    private boolean isForExamining() {
        int digits = examination.orElseThrow().size();
        return progress().isDone() || moments.isForExamining(progress(), plan.batchSize(), digits);
    }

    private void learned(boolean isForSeeing) {
        Progress progress = progress();
        if (progress.hasDiverged()) lost(Reason.DIVERGED);
        else if ((isForSeeing || progress.isDone()) && look() && !progress.isDone()) lost(Reason.DEAD);
        else if (progress.isDone()) examination.orElseThrow().startWhole();
        else if (isForExamining()) examination.orElseThrow().start();
        else if (progress.iteration() == target) stopped(Reason.PAUSED);
    }

    private void lost(Reason reason) {
        target = progress().iteration();
        stopped(reason);
    }

    /** Looks into the net and emits what it sees; whether its units have died since it was last asked. */
    private boolean look() {
        Progress progress = progress();
        NetworkStatistics inspection =
                new NetworkStatistics(network, examination.orElseThrow().trainReader());
        moments.seen(progress, clock.getAsDouble());
        emit.accept(new Event.Seen(progress.iteration(), inspection.layers()));
        emit.accept(inspection.firstWeights(progress.iteration()));
        if (hasReportedDead || inspection.deadShare() < DEAD) return false;
        hasReportedDead = true;
        return true;
    }

    private void examine(double end) {
        IncrementalEvaluation now = examination.orElseThrow();
        do now.part();
        while (now.isRunning() && clock.getAsDouble() < end);
        if (now.isRunning()) return;
        Progress progress = progress();
        moments.examined(progress);
        emit.accept(new Event.Evaluated(progress.iteration(), now.onTrain(), now.onTest()));
        if (progress.iteration() == target) stopped(reached());
    }

    private void stopped(Reason reason) {
        Progress progress = progress();
        boolean isGood = !progress.hasDiverged() && saver.save(progress.iteration());
        emit.accept(new Event.Stopped(isGood ? reason : Reason.DIVERGED, progress, lastGood.iteration()));
    }

    private Progress progress() {
        return trainer.map(Trainer::progress)
                .orElse(new Progress(beginning.iteration(), plan.iterations(), plan.iterations(), Double.NaN));
    }
}
