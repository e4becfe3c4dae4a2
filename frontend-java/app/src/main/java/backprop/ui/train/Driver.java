package backprop.ui.train;

import backprop.data.Dataset;
import backprop.session.Command;
import backprop.session.Engine;
import backprop.session.Event;
import backprop.session.Snapshot;
import backprop.worker.TrainingWorker;
import java.util.Optional;
import java.util.function.Consumer;

/** Leads a run in its worker, from the first press of a button until another run is led. */
final class Driver {
    private static final int FIRST = 50;

    private final Run run;
    private final Optional<Snapshot> from;
    private final TrainingWorker worker;
    private final Errands errands;
    private final Aftermath aftermath = new Aftermath();
    private final Consumer<Event> told;
    /** Whether its worker begins only with all digits. */
    private final boolean waits;

    private boolean isEpochWished;
    private boolean isWhole;
    /** Whether it makes a first impression, and then waits for the other digits. */
    private boolean holds;
    /** Whether what it has learned is a first impression: it was told, and not kept. */
    private boolean isUnkept;

    private boolean looksAfter;
    private boolean startsAgain;
    private boolean isLeaving;
    private int digits;

    /**
     * What was begun earlier goes on with all digits, and so is judged on all of them.
     *
     * @param whole whether to wait for all digits in any case, so that variants are compared on the same ones
     * @param told after the run has taken it in
     */
    Driver(Run run, Engine engine, boolean whole, Optional<Dataset> drawn, Consumer<Event> told) {
        this.run = run;
        this.told = told;
        from = run.iteration() > 0 ? run.snapshot : run.origin;
        run.back(from.map(Snapshot::iteration).orElse(0));
        waits = whole || from.isPresent();
        Command.Open open =
                new Command.Open(run.task.settings().plan(), run.task.settings().digits(), waits, from, drawn);
        worker = new TrainingWorker(engine, open, this::hear);
        errands = new Errands(worker::tell);
    }

    Run run() {
        return run;
    }

    /**
     * All iterations. As long as only the first part of the digits is here, a few with that for a first impression; then it
     * begins again: the same seed is to give the same run, however fast the digits come.
     */
    void start() {
        looksAfter = true;
        holds = !isWhole && !waits;
        isUnkept = holds;
        wish(new Command.Run(holds ? FIRST : run.iterations()));
    }

    void step() {
        holds = false;
        looksAfter = false;
        wish(new Command.Run(1));
    }

    void watch() {
        holds = false;
        looksAfter = false;
        wish(new Command.Watch());
    }

    /** To the end of the present epoch. How long one is is known when it is known how many digits there are. */
    void epoch() {
        holds = false;
        looksAfter = true;
        if (digits == 0) {
            isEpochWished = true;
            run.state = State.LOADING;
        } else {
            wish(restOfEpoch());
        }
    }

    private Command restOfEpoch() {
        return new Command.Run(run.perEpoch - run.iteration() % run.perEpoch);
    }

    /** Whether it rests after more than a step or two: then it is worth while to see what was learned. */
    boolean looksAfter() {
        return looksAfter && !run.state.isBusy();
    }

    /** Then it is to begin again, with all digits: nothing of it is worth keeping. */
    boolean isFirstImpression() {
        return holds;
    }

    /** Asks for the weights, in the midst of the work. */
    void save() {
        errands.tell(new Command.Save());
    }

    private void wish(Command command) {
        startsAgain = aftermath.lasts();
        run.state = digits > 0 ? State.RUNNING : State.LOADING;
        errands.wish(command);
    }

    void pause() {
        holds = false;
        isEpochWished = false;
        errands.forget();
        if (errands.isReady()) worker.tell(new Command.Pause());
        else run.state = State.PAUSED;
    }

    /** Back to the initial weights; only where {@link #canReset()}. */
    void reset() {
        holds = false;
        startsAgain = false;
        aftermath.begin();
        errands.forgetQuestions();
        worker.tell(new Command.Reset());
        run.back(0);
        run.pace.forget();
        run.state = State.IDLE;
    }

    /** Whether this worker knows the run from its beginning. */
    boolean canReset() {
        return errands.isReady() && from.equals(run.origin) && run.state != State.FAILED;
    }

    void rate(double rate) {
        run.rate = rate;
        errands.tell(new Command.LearningRate(rate));
    }

    void goBack() {
        worker.tell(new Command.GoBack());
    }

    /** As soon as the test digits are here. */
    void ask(Command question) {
        errands.ask(question);
    }

    /** Whether its worker has no more to do, but for what may be asked of it some day. */
    boolean rests() {
        return run.state == State.DONE && !errands.isAnswerDue();
    }

    /** Its worker ends; not before it has told what it has learned since it last did. */
    void leave() {
        int told = run.snapshot.map(Snapshot::iteration).orElse(0);
        isLeaving = run.state.isBusy() && run.iteration() > (isUnkept ? 0 : told);
        if (isLeaving) pause();
        else close();
    }

    boolean isLeaving() {
        return isLeaving;
    }

    void close() {
        isLeaving = false;
        worker.close();
        if (run.state.isBusy()) run.state = State.PAUSED;
    }

    private void hear(Event event) {
        if (aftermath.swallows(event)) return;
        if (event instanceof Event.Ready) ready();
        else if (event instanceof Event.Loading loading) loading(loading);
        else if (event instanceof Event.Opened opened) opened(opened);
        else if (event instanceof Event.Progressed done) run.progressed(done);
        else if (event instanceof Event.Evaluated evaluated) run.evaluated(evaluated);
        else if (event instanceof Event.Seen seen) run.seen(seen);
        else if (event instanceof Event.FirstWeights weights) run.weights = Optional.of(weights);
        else if (event instanceof Event.Saved saved) run.snapshot = Optional.of(saved.snapshot());
        else if (event instanceof Event.Stopped stopped) stopped(stopped);
        else if (event instanceof Event.Failed) run.state = State.FAILED;
        if (event instanceof Event.Evaluated || event instanceof Event.Misreadings) errands.answered();
        told.accept(event);
        if (isLeaving && (event instanceof Event.Stopped || event instanceof Event.Failed)) close();
    }

    private void ready() {
        if (run.rate != run.task.settings().plan().learningRate()) worker.tell(new Command.LearningRate(run.rate));
        errands.ready();
    }

    private void loading(Event.Loading loading) {
        digits = loading.train();
        run.learnsFrom(digits);
        if (!isEpochWished) return;
        isEpochWished = false;
        wish(restOfEpoch());
    }

    private void opened(Event.Opened opened) {
        if (run.state == State.LOADING && !isEpochWished) run.state = State.RUNNING;
        isWhole = opened.train() >= Math.min(digits, samples());
        if (opened.test() > 0) errands.tests();
        if (holds && isWhole) startAgain();
        else if (!run.state.isBusy() && run.isTestedOnFewer(opened.test())) testAgain();
    }

    /** What was tested on the first digits, while the others were still coming, is tested on all of them. */
    private void testAgain() {
        looksAfter = true;
        errands.ask(new Command.Evaluate());
    }

    private int samples() {
        int samples = run.task.settings().plan().samples();
        return samples > 0 ? samples : Integer.MAX_VALUE;
    }

    private void startAgain() {
        if (from.equals(run.origin)) reset();
        start();
    }

    private void stopped(Event.Stopped stopped) {
        if (stopped.reason() == Event.Reason.RESET && startsAgain) {
            startsAgain = false;
            run.state = State.RUNNING;
            return;
        }
        boolean isTrouble = stopped.reason() == Event.Reason.DIVERGED || stopped.reason() == Event.Reason.DEAD;
        holds = holds && !isTrouble;
        if (holds) {
            run.state = State.LOADING;
            return;
        }
        if (stopped.reason() == Event.Reason.DIVERGED) run.state = State.DIVERGED;
        else if (stopped.reason() == Event.Reason.DONE) run.state = State.DONE;
        else run.state = stopped.progress().iteration() == 0 ? State.IDLE : State.PAUSED;
        run.back(stopped.progress().iteration());
    }
}
