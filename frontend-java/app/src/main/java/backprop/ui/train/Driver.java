package backprop.ui.train;

import backprop.data.Dataset;
import backprop.session.Command;
import backprop.session.Digits;
import backprop.session.Engine;
import backprop.session.Event;
import backprop.session.Snapshot;
import backprop.worker.TrainingWorker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Leads a run in its worker, from the first press of a button until another run is led. */
final class Driver {
    private static final int FIRST = 50;

    private final Run run;
    private final Optional<Snapshot> from;
    private final TrainingWorker worker;
    private final Consumer<Event> told;
    private Optional<Command> wish = Optional.empty();
    private final List<Command> asked = new ArrayList<>();
    private boolean isReady;
    private boolean tested;
    private boolean isEpochWished;
    private boolean isResetting;
    private boolean isWhole;
    private boolean holds;
    private boolean looksAfter;
    private boolean startsAgain;
    private int digits;

    /**
     * @param whole whether to wait for all digits, so that variants are compared on the same ones
     * @param told after the run has taken it in
     */
    Driver(Run run, Engine engine, boolean whole, Optional<Dataset> drawn, Consumer<Event> told) {
        this.run = run;
        this.told = told;
        from = run.iteration() > 0 ? run.snapshot : run.origin;
        run.back(from.map(Snapshot::iteration).orElse(0));
        Command.Open open =
                new Command.Open(run.task.settings().plan(), run.task.settings().digits(), whole, from, drawn);
        worker = new TrainingWorker(engine, open, this::hear);
    }

    Run run() {
        return run;
    }

    /**
     * All iterations. As long as only the first part of MNIST is here, one epoch of that for a first impression; then it
     * begins again: the same seed is to give the same run, however fast the digits come.
     */
    void start() {
        looksAfter = true;
        holds = !isWhole && run.task.settings().digits() == Digits.MNIST;
        wish(new Command.Run(holds ? FIRST : run.iterations()));
    }

    void step() {
        looksAfter = false;
        wish(new Command.Run(1));
    }

    void watch() {
        looksAfter = false;
        wish(new Command.Watch());
    }

    /** To the end of the present epoch. How long one is is known when it is known how many digits there are. */
    void epoch() {
        looksAfter = true;
        if (digits == 0) {
            isEpochWished = true;
            run.state = State.LOADING;
        } else {
            wish(new Command.Run(run.perEpoch - run.iteration() % run.perEpoch));
        }
    }

    /** Whether it rests after more than a step or two: then it is worth while to see what was learned. */
    boolean looksAfter() {
        return looksAfter && !run.state.isBusy();
    }

    private void wish(Command command) {
        holds = holds && command instanceof Command.Run all && all.iterations() == FIRST;
        boolean open = digits > 0;
        run.state = open ? State.RUNNING : State.LOADING;
        if (isReady) worker.tell(command);
        else wish = Optional.of(command);
    }

    void pause() {
        holds = false;
        wish = Optional.empty();
        isEpochWished = false;
        if (isReady) worker.tell(new Command.Pause());
        else run.state = State.PAUSED;
    }

    /** Back to the initial weights; only where {@link #canReset()}. */
    void reset() {
        holds = false;
        isResetting = true;
        worker.tell(new Command.Reset());
        run.back(0);
        run.pace.forget();
        run.state = State.IDLE;
    }

    /** Whether this worker knows the run from its beginning. */
    boolean canReset() {
        return isReady && from.equals(run.origin) && run.state != State.FAILED;
    }

    void rate(double rate) {
        run.rate = rate;
        if (isReady) worker.tell(new Command.LearningRate(rate));
    }

    void goBack() {
        worker.tell(new Command.GoBack());
    }

    /** As soon as the test digits are here. */
    void ask(Command command) {
        if (tested) worker.tell(command);
        else asked.add(command);
    }

    void close() {
        worker.close();
        if (run.state.isBusy()) run.state = State.PAUSED;
    }

    private void hear(Event event) {
        if (isResetting && !isEndOfReset(event)) return;
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
        told.accept(event);
    }

    /** What was on its way when the reset was told is of the time before it. */
    private boolean isEndOfReset(Event event) {
        if (event instanceof Event.Loading || event instanceof Event.Opened || event instanceof Event.Failed)
            return true;
        if (event instanceof Event.Saved saved) return saved.snapshot().iteration() == 0;
        boolean end =
                event instanceof Event.Stopped stopped && stopped.progress().iteration() == 0;
        if (end) isResetting = false;
        return end;
    }

    private void ready() {
        isReady = true;
        if (run.rate != run.task.settings().plan().learningRate()) worker.tell(new Command.LearningRate(run.rate));
        wish.ifPresent(worker::tell);
        wish = Optional.empty();
    }

    private void opened(Event.Opened opened) {
        if (run.state == State.LOADING && !isEpochWished) run.state = State.RUNNING;
        isWhole = opened.train() >= Math.min(digits, samples());
        tested = tested || opened.test() > 0;
        if (holds && isWhole) startAgain();
        if (!tested) return;
        asked.forEach(worker::tell);
        asked.clear();
    }

    private void startAgain() {
        boolean fromTheBeginning = from.equals(run.origin);
        if (fromTheBeginning) {
            reset();
            startsAgain = true;
        }
        start();
    }

    private int samples() {
        int samples = run.task.settings().plan().samples();
        return samples > 0 ? samples : Integer.MAX_VALUE;
    }

    private void loading(Event.Loading loading) {
        digits = loading.of();
        run.perEpoch = Run.perEpoch(run.task, digits);
        if (!isEpochWished) return;
        isEpochWished = false;
        wish(new Command.Run(run.perEpoch - run.iteration() % run.perEpoch));
    }

    private void stopped(Event.Stopped stopped) {
        if (holds && stopped.reason() == Event.Reason.PAUSED && !run.isOver()) {
            run.state = State.LOADING;
            return;
        }
        if (startsAgain) {
            startsAgain = false;
            run.state = State.RUNNING;
            return;
        }
        if (stopped.reason() == Event.Reason.DIVERGED) run.state = State.DIVERGED;
        else if (stopped.reason() == Event.Reason.DONE) run.state = State.DONE;
        else run.state = stopped.progress().iteration() == 0 ? State.IDLE : State.PAUSED;
        run.back(stopped.progress().iteration());
    }
}
