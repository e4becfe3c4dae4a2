package backprop.run;

import backprop.data.Dataset;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.protocol.Snapshot;
import backprop.session.protocol.TrainerCheckpoint;
import backprop.session.settings.StopRules;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A run with its worker, from its first request until another run takes the slot. Requests and the worker's events move
 * the run as {@link Transitions} says; what the worker is to do follows from the state.
 */
final class ActiveRun {
    private static final int PREVIEW_ITERATIONS = 50;

    private final Run run;
    private final Optional<Snapshot> from;
    private final boolean needsAll;
    private final BiConsumer<Run, Event> listener;
    private final RunWorker worker;
    private final SentCommands sent;
    private final PendingQuestions questions;
    private boolean isReady, hasAll, isPreviewed, isFollowedByTest, isRevisited, isClosed;
    private Optional<Command.Revisit> waiting = Optional.empty();
    private int digits;

    /**
     * What was begun earlier goes on with all digits, and so is judged on all of them.
     *
     * @param needsAll whether to wait for all digits in any case, so that variants are compared on the same ones
     * @param drawn the student's own digits
     * @param listener called after the run has taken an event in
     */
    ActiveRun(
            Run run,
            RunWorker.Factory workers,
            boolean needsAll,
            Optional<Dataset> drawn,
            BiConsumer<Run, Event> listener) {
        this.run = run;
        this.listener = listener;
        from = run.iteration() > run.start() ? run.snapshot() : run.origin();
        // A run that is lost is only looked back on; to go on with it is to begin again.
        if (!(run.state() instanceof RunState.Diverged))
            run.back(from.map(Snapshot::iteration).orElse(0));
        this.needsAll = needsAll || from.isPresent();
        Command.Open open = new Command.Open(
                run.spec().settings().plan(), run.spec().settings().digits(), this.needsAll, from, drawn);
        worker = workers.start(open, this::receive);
        sent = new SentCommands(worker);
        questions = new PendingQuestions(sent::send);
    }

    Run run() {
        return run;
    }

    /**
     * All iterations. As long as only the first part of the digits is here, a few with that for a first impression; then it
     * begins again: the same seed is to give the same run, however fast the digits come. What was learned step by step, or
     * in an epoch, is gone on with.
     */
    void train() {
        if (hasAll && isPreviewed) reset();
        boolean isBegun = run.iteration() > 0 && !isPreviewed;
        request(hasAll || needsAll || isBegun ? Goal.TRAIN : Goal.PREVIEW);
    }

    void request(Goal goal) {
        isPreviewed = goal == Goal.PREVIEW;
        isFollowedByTest = goal.isFollowedByTest();
        run.enter(Transitions.request(goal, digits > 0));
        if (isReady) start(goal);
    }

    /** How long an epoch is is known when the digits are counted. */
    private void start(Goal goal) {
        if (goal == Goal.EPOCH && digits == 0) return;
        sent.send(
                switch (goal) {
                    case TRAIN -> new Command.Run(run.iterations());
                    case PREVIEW -> new Command.Run(PREVIEW_ITERATIONS);
                    case EPOCH -> new Command.Run(run.perEpoch() - run.iteration() % run.perEpoch());
                    case STEP -> new Command.Run(1);
                    case WATCH -> new Command.TraceStep();
                });
    }

    private void signal(Signal signal) {
        run.enter(Transitions.next(run.state(), signal, run.iteration()));
    }

    void pause() {
        boolean works = run.state().isBusy();
        signal(Signal.PAUSE);
        if (works && isReady) sent.send(new Command.Pause());
    }

    /** Back to the initial weights; only where {@link #canReset()}. */
    void reset() {
        isPreviewed = false;
        questions.clear();
        sent.send(new Command.Reset());
        run.back(run.start());
        run.throughput().reset();
        signal(Signal.RESET);
    }

    /** Whether this worker knows the run from its beginning. */
    boolean canReset() {
        return isReady && from.equals(run.origin()) && !(run.state() instanceof RunState.Failed);
    }

    void rate(double rate) {
        run.rate(rate);
        if (isReady) sent.send(new Command.LearningRate(rate));
    }

    void stopWhen(StopRules rules) {
        run.stopWhen(rules);
        if (isReady) sent.send(new Command.StopWhen(rules));
    }

    void restoreLastGood() {
        sent.send(new Command.RestoreLastGood());
    }

    /** Asks for the weights, in the midst of the work. */
    void save() {
        if (isReady) sent.send(new Command.Save());
    }

    /** Answered as soon as the test digits are here. */
    void request(Command question) {
        questions.request(question);
    }

    /** Shows an earlier iteration, once all digits are here: the last that was asked for. */
    void revisit(Command.Revisit revisit) {
        isRevisited = true;
        if (hasAll && isReady) sent.send(revisit);
        else waiting = Optional.of(revisit);
    }

    private void revisitWaiting() {
        Optional<Command.Revisit> now = waiting;
        waiting = Optional.empty();
        now.ifPresent(this::revisit);
    }

    /** Whether its worker has no more to do, but for what may be asked of it some day. */
    boolean isIdle() {
        return run.state() instanceof RunState.Done && isAnswered();
    }

    boolean isRevisited() {
        return isRevisited;
    }

    boolean isAnswered() {
        return questions.areAnswered();
    }

    /** Whether the net is to be tested where it stands. */
    boolean isFollowedByTest() {
        return isFollowedByTest && !run.state().isBusy();
    }

    void close() {
        if (isClosed) return;
        isClosed = true;
        worker.close();
        signal(Signal.CLOSED);
    }

    private void receive(int commands, Event event) {
        if (isClosed || sent.isOutdated(commands, event)) return;
        handle(event);
        listener.accept(run, event);
    }

    private void handle(Event event) {
        if (event instanceof Event.Ready) ready();
        else if (event instanceof Event.Loading loading) loading(loading);
        else if (event instanceof Event.Opened opened) opened(opened);
        else if (event instanceof Event.Progressed done) run.progressed(done);
        else if (event instanceof Event.Evaluated evaluated) run.evaluated(evaluated);
        else if (event instanceof Event.Seen seen) run.seen(seen);
        else if (event instanceof Event.FirstWeights weights) run.show(weights);
        else if (event instanceof Event.Saved saved)
            run.saved(saved.snapshot(), !run.state().isPreview());
        else if (event instanceof Event.Conditioned now) conditioned(now);
        else if (event instanceof Event.Checkpointed now) checkpointed(now.checkpoint());
        else if (event instanceof Event.Stopped stopped) stopped(stopped);
        else if (event instanceof Event.Missing && run.state().isLoading()) signal(Signal.FAILED);
        else if (event instanceof Event.Failed) signal(Signal.FAILED);
        if (event instanceof Event.Evaluated || event instanceof Event.Misreadings) questions.answered();
    }

    /** One that is lost is only looked back on: its worker has begun at its last weights, but the run has gone on. */
    private void conditioned(Event.Conditioned now) {
        if (!(run.state() instanceof RunState.Diverged)) run.history().add(now.condition());
    }

    private void checkpointed(TrainerCheckpoint checkpoint) {
        if (checkpoint.iteration() <= run.iteration()) run.history().add(checkpoint);
    }

    private void ready() {
        isReady = true;
        // What its generators and its optimizer had come to goes on as well, where it is known.
        from.flatMap(weights -> run.history().at(weights.iteration()))
                .ifPresent(state -> sent.send(new Command.Resume(state)));
        if (run.rate() != run.spec().settings().plan().learningRate()) sent.send(new Command.LearningRate(run.rate()));
        StopRules rules = run.spec().settings().stop();
        if (!rules.equals(StopRules.NONE)) sent.send(new Command.StopWhen(rules));
        if (run.state() instanceof RunState.Loading loading) start(loading.goal());
    }

    private void loading(Event.Loading loading) {
        digits = loading.train();
        run.setTrainingSize(digits);
        boolean waited = run.state().equals(new RunState.Loading(Goal.EPOCH));
        signal(Signal.COUNTED);
        if (waited) start(Goal.EPOCH);
    }

    private void opened(Event.Opened opened) {
        hasAll = opened.train() >= Math.min(digits, wanted());
        if (opened.test() > 0) questions.testsArrived();
        if (hasAll && run.state().isPreview()) train();
        else signal(hasAll ? Signal.ALL_DIGITS : Signal.FIRST_DIGITS);
        if (hasAll && opened.test() > 0) revisitWaiting();
        boolean canBeTested = !run.state().isBusy() && !(run.state() instanceof RunState.Diverged);
        if (canBeTested && run.isTestedOnFewer(opened.test())) testAgain();
    }

    private int wanted() {
        int samples = run.spec().settings().plan().samples();
        return samples > 0 ? samples : Integer.MAX_VALUE;
    }

    /** What was tested on the first digits, while the others were still coming, is tested on all of them. */
    private void testAgain() {
        isFollowedByTest = true;
        request(new Command.Evaluate());
    }

    /** A reset was taken note of when it was asked for. */
    private void stopped(Event.Stopped stopped) {
        if (stopped.reason() == Event.Reason.RESET) return;
        run.back(stopped.progress().iteration());
        signal(
                switch (stopped.reason()) {
                    case DONE -> Signal.DONE;
                    case DIVERGED -> Signal.DIVERGED;
                    case DEAD -> Signal.DEAD;
                    default -> Signal.STOPPED;
                });
    }
}
