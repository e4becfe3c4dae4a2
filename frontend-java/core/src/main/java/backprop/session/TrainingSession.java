package backprop.session;

import backprop.data.Samples;
import backprop.nn.Network;
import backprop.session.protocol.Command;
import backprop.session.protocol.Command.Open;
import backprop.session.protocol.Condition;
import backprop.session.protocol.Event;
import backprop.session.protocol.Event.Reason;
import backprop.tensor.Workspace;
import backprop.train.Progress;
import backprop.train.Trainer;
import backprop.train.TrainerState;
import backprop.train.TrainingPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * A training run in slices of 30 ms. Commands take effect between slices. It knows no thread: its owner calls {@link #runSlice()}
 * as long as that returns true, and gives the clock, in milliseconds.
 */
public final class TrainingSession {
    private static final double SLICE = 30;
    private static final double DEAD = 0.8;
    private static final int NEVER = -1;

    private final TrainingPlan plan;
    private final InitialWeights beginning;
    private final Network network;
    private final DoubleSupplier clock;
    private final Consumer<Event> emit;
    private final ReportSchedule schedule = new ReportSchedule();
    private final Checkpoint lastGood;
    private final AutoSaver saver;
    private final CheckpointRecorder recorder;
    private final Revisits revisits;
    private final EarlyStopping stops = new EarlyStopping();
    private Optional<Reason> toStop = Optional.empty();
    private Optional<TrainerState> resumed = Optional.empty();
    private Optional<Trainer> trainer = Optional.empty();
    private Optional<IncrementalEvaluation> examination = Optional.empty();
    private Optional<Trials> trials = Optional.empty();
    private float[] losses = new float[64];
    private double rate;
    private int restartedAt = NEVER;
    private int target;
    private boolean paused;
    private boolean watches;
    private boolean hasReportedDead;
    private boolean countIsDue;

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
        recorder = new CheckpointRecorder(CheckpointSpacing.USUAL, emit);
        revisits = new Revisits(recorder, clock, emit);
    }

    /** Trains on these digits from now on, as many as the plan wants, and evaluates on those. */
    public void use(Samples train, Samples test) {
        suspendRevisit();
        boolean begins = trainer.isEmpty();
        if (begins) trainer = Optional.of(trainer(train));
        else trainer.get().use(train);
        Samples used = trainer.get().samples();
        boolean examines = examination.filter(IncrementalEvaluation::isRunning).isPresent();
        examination = Optional.of(new IncrementalEvaluation(network, used, test));
        if (examines) examination.get().startWhole();
        emit.accept(new Event.Opened(used.size(), test.size()));
        if (begins) start();
        else emitCondition();
    }

    private Trainer trainer(Samples train) {
        Trainer trainer = new Trainer(network, plan, train);
        trainer.restart(beginning.iteration());
        trainer.learningRate(rate);
        return trainer;
    }

    /** From where it stands now, or as it was resumed there; both are reported. */
    private void start() {
        if (trainer.isEmpty()) return;
        boolean isResumed = resumed.isPresent() && progress().iteration() == beginning.iteration();
        if (isResumed) trainer.get().restore(resumed.get());
        restartedAt = isResumed ? NEVER : progress().iteration();
        emitCondition();
        recorder.start(trainer.get(), beginning.from().isEmpty());
    }

    private void emitCondition() {
        int iteration = progress().iteration();
        int samples = trainer.orElseThrow().samples().size();
        emit.accept(new Event.Conditioned(new Condition(iteration, rate, samples, iteration == restartedAt)));
    }

    private void suspendRevisit() {
        trainer.ifPresent(revisits::suspend);
    }

    /** @throws IllegalStateException if the command opens a session: this one is */
    public void handle(Command command) {
        if (command instanceof Command.Revisit revisit) {
            revisits.request(revisit);
            return;
        }
        suspendRevisit();
        if (command instanceof Command.Run run) run(run.iterations());
        else if (command instanceof Command.Pause) pause(Reason.PAUSED);
        else if (command instanceof Command.Reset) reset();
        else if (command instanceof Command.RestoreLastGood) restoreLastGood();
        else if (command instanceof Command.LearningRate change) learningRate(change.rate());
        else if (command instanceof Command.Evaluate) evaluate();
        else if (command instanceof Command.Save) saver.save(progress().iteration());
        else if (command instanceof Command.HashDigits) examination.ifPresent(this::hash);
        else if (command instanceof Command.TraceStep) traceStep();
        else if (command instanceof Command.Try asked) emit.accept(trials().run(asked));
        else if (command instanceof Command.StopWhen when) stops.use(when.rules());
        else if (command instanceof Command.Resume resume) resume(resume);
        else if (command instanceof Command.Misread asked) emit.accept(misread(asked));
        else throw new IllegalStateException("the session is open already");
    }

    private Trials trials() {
        if (trials.isEmpty())
            trials = Optional.of(
                    new Trials(network, plan, beginning, trainer.orElseThrow().samples()));
        return trials.get();
    }

    private void run(int iterations) {
        paused = false;
        target = (int) Math.min((long) progress().iteration() + iterations, plan.iterations());
        if (trainer.isPresent() && !isBusy()) stopped(reached());
    }

    private Reason reached() {
        return progress().isDone() ? Reason.DONE : Reason.PAUSED;
    }

    private void traceStep() {
        run(1);
        watches = true;
    }

    private void pause(Reason reason) {
        paused = true;
        watches = false;
        target = progress().iteration();
        stopped(reason);
    }

    private void resume(Command.Resume command) {
        resumed = Optional.of(TrainerState.of(command.from().state()));
        start();
    }

    private void reset() {
        beginning.restore(network);
        lastGood.restart(beginning.iteration());
        restart(beginning.iteration(), Reason.RESET);
    }

    private void restoreLastGood() {
        lastGood.restore();
        restart(lastGood.iteration(), Reason.PAUSED);
    }

    private void restart(int iteration, Reason reason) {
        examination = examination.map(IncrementalEvaluation::stopped);
        trainer.ifPresent(t -> t.restart(iteration));
        schedule.restart();
        stops.restart();
        saver.restart();
        hasReportedDead = false;
        pause(reason);
        start();
    }

    private void learningRate(double rate) {
        this.rate = rate;
        trainer.ifPresent(t -> {
            t.learningRate(rate);
            emitCondition();
        });
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
                .map(e -> new MisclassifiedFinder(e.testReader(), asked).find(iteration))
                .orElse(new Event.Misreadings(iteration, asked.label(), asked.answer(), 0, List.of()));
    }

    /** Works for one slice; returns whether there is more to be done. */
    public boolean runSlice() {
        if (!isBusy()) return false;
        double end = clock.getAsDouble() + SLICE;
        if (revisits.isAsked()) {
            revisits.runUntil(end, trainer.orElseThrow(), examination.orElseThrow());
            return isBusy();
        }
        if (examination.orElseThrow().isRunning()) evaluate(end);
        else if (watches) trainTraced();
        else trainSlice(end);
        if (saver.isDue() && !progress().hasDiverged())
            saver.saveAgain(progress().iteration());
        return isBusy();
    }

    private boolean isBusy() {
        boolean examined = examination.isPresent() && examination.get().isRunning();
        boolean learns = !paused && (examined || progress().iteration() < target);
        return trainer.isPresent() && (learns || revisits.isAsked());
    }

    private void trainSlice(double end) {
        Trainer trainer = this.trainer.orElseThrow();
        double start = clock.getAsDouble();
        double now;
        int count = 0;
        do {
            if (count == losses.length) losses = Arrays.copyOf(losses, 2 * count);
            losses[count++] = (float) trainer.step();
            lastGood.update(progress());
            checkRules();
            now = clock.getAsDouble();
        } while (now < end && progress().iteration() < target && !isMoment(now) && !isInterrupted());
        emit.accept(new Event.Progressed(progress(), Arrays.copyOf(losses, count), now - start));
        recorder.measured(count, now - start);
        recorder.update(trainer);
        learned(schedule.isForSeeing(progress(), now));
    }

    private void trainTraced() {
        watches = false;
        double start = clock.getAsDouble();
        Event.StepTraced watched = StepTrace.with(trainer.orElseThrow());
        lastGood.update(progress());
        checkRules();
        float[] loss = {(float) watched.loss()};
        emit.accept(new Event.Progressed(progress(), loss, clock.getAsDouble() - start));
        emit.accept(watched);
        learned(true);
    }

    private void checkRules() {
        toStop = stops.learned(progress().loss());
        countIsDue = toStop.isEmpty() && stops.needsDeadUnits(progress().iteration());
    }

    private boolean isInterrupted() {
        return toStop.isPresent() || countIsDue || recorder.isDue(progress().iteration());
    }

    private boolean isMoment(double now) {
        return progress().hasDiverged() || schedule.isForSeeing(progress(), now) || isForExamining();
    }

    private boolean isForExamining() {
        int digits = examination.orElseThrow().size();
        return progress().isDone() || schedule.isForExamining(progress(), plan.batchSize(), digits);
    }

    private void learned(boolean isForSeeing) {
        Progress progress = progress();
        if (progress.hasDiverged()) lost(Reason.DIVERGED);
        else if ((isForSeeing || progress.isDone()) && inspect() && !progress.isDone()) lost(Reason.DEAD);
        else if (isRuleFor(progress)) lost(toStop.orElseThrow());
        else if (progress.isDone()) examination.orElseThrow().startWhole();
        else if (isForExamining()) examination.orElseThrow().start();
        else if (progress.iteration() == target) stopped(Reason.PAUSED);
    }

    /** Units are counted after the look, which needs what the iteration has left in the net. */
    private boolean isRuleFor(Progress progress) {
        if (countIsDue)
            toStop = stops.counted(NetworkStatistics.deadUnits(
                    network, examination.orElseThrow().trainReader()));
        countIsDue = false;
        return toStop.isPresent() && !progress.isDone();
    }

    private void lost(Reason reason) {
        target = progress().iteration();
        stopped(reason);
    }

    /** Inspects the net and emits its statistics. @return whether its units have died since the last call */
    private boolean inspect() {
        Progress progress = progress();
        NetworkStatistics inspection =
                new NetworkStatistics(network, examination.orElseThrow().trainReader());
        schedule.seen(progress, clock.getAsDouble());
        emit.accept(new Event.Seen(progress.iteration(), inspection.layers()));
        emit.accept(inspection.firstWeights(progress.iteration()));
        if (hasReportedDead || inspection.deadShare() < DEAD) return false;
        hasReportedDead = true;
        return true;
    }

    private void evaluate(double end) {
        IncrementalEvaluation now = examination.orElseThrow();
        do now.part();
        while (now.isRunning() && clock.getAsDouble() < end);
        if (now.isRunning()) return;
        Progress progress = progress();
        schedule.examined(progress);
        emit.accept(new Event.Evaluated(progress.iteration(), now.onTrain(), now.onTest()));
        Optional<Reason> rule =
                progress.isDone() ? Optional.empty() : stops.tested(now.onTest().accuracy());
        if (rule.isPresent()) lost(rule.get());
        else if (progress.iteration() == target) stopped(reached());
    }

    private void stopped(Reason reason) {
        Progress progress = progress();
        boolean isGood = !progress.hasDiverged() && saver.save(progress.iteration());
        if (isGood && reason != Reason.RESET) trainer.ifPresent(recorder::savePaused);
        emit.accept(new Event.Stopped(isGood ? reason : Reason.DIVERGED, progress, lastGood.iteration()));
    }

    private Progress progress() {
        return trainer.map(Trainer::progress)
                .orElse(new Progress(beginning.iteration(), plan.iterations(), plan.iterations(), Double.NaN));
    }
}
