package backprop.run;

import backprop.data.Dataset;
import backprop.run.history.RunHistory;
import backprop.session.protocol.Command;
import backprop.session.protocol.Condition;
import backprop.session.protocol.Event;
import backprop.session.protocol.Snapshot;
import backprop.session.protocol.TrainerCheckpoint;
import backprop.session.settings.DataSource;
import backprop.session.settings.StopRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The runs of a page: which of them is looked at, which have a worker, and the variants that wait for their turn. */
public final class RunController {
    /** What a page is asked, and what it receives. */
    public interface Listener {
        /** The variants that its form asks for now; empty, and said to the user, if that cannot be. */
        Optional<List<RunSpec>> requested();

        /** The run has taken the event in already. */
        void received(RunView run, Event event);

        /** A run had to make room for another. */
        void evicted(RunView run);

        /** Another run is looked at, or none. */
        void selected();
    }

    /** As many as have line styles of their own. */
    public static final int MOST_RUNS = 16;

    private final List<Run> runs = new ArrayList<>();
    private final List<RunSpec> queue = new ArrayList<>();
    private final WorkerSlots slots;
    private final Listener listener;
    private Optional<Run> current = Optional.empty();
    /** Whether the form asks for something else than the current run. */
    private boolean isOtherRequested = true;
    /** Whether the variants wait for Start, though the run before them ends. */
    private boolean isQueueHeld;

    /** @param own digits of this browser alone, where there are enough */
    public RunController(
            RunWorker.Factory workers,
            IdleTimer.Factory timers,
            Function<DataSource, Optional<Dataset>> own,
            Listener listener) {
        slots = new WorkerSlots(1, workers, timers, own, this::received);
        this.listener = listener;
    }

    /** What there is to be seen of them now. */
    public RunsView view() {
        return new RunsView(runs.stream().map(Run::view).toList(), current.map(Run::view));
    }

    private List<LineStyle> styles() {
        return runs.stream().map(Run::style).toList();
    }

    private boolean isBusy() {
        return current.filter(run -> run.state().isBusy()).isPresent();
    }

    /** Runs of earlier visits. */
    public void addEarlier(List<Run> earlier) {
        runs.addAll(0, earlier);
    }

    /** Start is to go on with the current run. */
    public void continueCurrent() {
        isOtherRequested = false;
    }

    /** The form asks for something else now: what works goes on, what rests is left. */
    public void requestChanged() {
        isOtherRequested = true;
        queue.clear();
        if (!isBusy() && current.isPresent()) select(Optional.empty());
    }

    /** @param other whether Start is to begin something new all the same */
    public void select(Run run, boolean other) {
        if (isBusy() && current.get() != run) pause();
        queue.clear();
        isOtherRequested = other;
        select(Optional.of(run));
    }

    private void select(Optional<Run> run) {
        current = run;
        listener.selected();
    }

    /** Asks for the weights of the run at work, in case that the page ends. */
    public void save() {
        if (isBusy()) active(current.get()).ifPresent(ActiveRun::save);
    }

    public void handle(RunCommand command) {
        switch (command) {
            case START -> start();
            case PAUSE -> pauseAll();
            case STEP -> prepared().ifPresent(run -> run.request(Goal.STEP));
            case WATCH -> prepared().ifPresent(run -> run.request(Goal.WATCH));
            case EPOCH -> prepared().ifPresent(run -> run.request(Goal.EPOCH));
            case RESET -> reset();
        }
    }

    /** A variant that is being tested for the last time ends all the same. */
    private void pauseAll() {
        isQueueHeld = true;
        pause();
    }

    private void pause() {
        slots.active().forEach(ActiveRun::pause);
    }

    private void start() {
        isQueueHeld = false;
        if (!isOtherRequested && current.filter(Run::isOver).isPresent() && startNext()) return;
        boolean hasDiverged =
                current.filter(run -> run.state() instanceof RunState.Diverged).isPresent();
        if (!isOtherRequested && hasDiverged) reset();
        prepared().ifPresent(ActiveRun::train);
    }

    /** The current run, if it can go on; else the first of what is asked for. */
    private Optional<ActiveRun> prepared() {
        if (current.filter(this::goesOn).isPresent()) return Optional.of(slots.acquire(current.get(), false));
        Optional<List<RunSpec>> specs = listener.requested();
        if (specs.isEmpty()) return Optional.empty();
        queue.clear();
        queue.addAll(specs.get());
        return Optional.of(next());
    }

    private boolean goesOn(Run run) {
        return !isOtherRequested
                && !run.isOver()
                && !(run.state() instanceof RunState.Diverged)
                && slots.hasDigits(run);
    }

    private ActiveRun next() {
        RunSpec spec = queue.remove(0);
        makeRoom();
        Run run = new Run(spec, LineStyle.unused(styles()));
        add(run);
        return slots.acquire(run, !queue.isEmpty() || runs.size() > 1);
    }

    /** The oldest goes, of those without a name of their own if there are such. */
    private void makeRoom() {
        while (runs.size() >= MOST_RUNS) {
            List<Run> others =
                    runs.stream().filter(run -> run != current.orElse(null)).toList();
            Run oldest = others.stream()
                    .filter(run -> run.name().isEmpty())
                    .findFirst()
                    .orElse(others.get(0));
            delete(oldest);
            listener.evicted(oldest.view());
        }
    }

    /** A run that begins with the weights of a file. */
    public void begin(Run run) {
        queue.clear();
        add(run);
    }

    private void add(Run run) {
        makeRoom();
        runs.add(run);
        isOtherRequested = false;
        select(Optional.of(run));
    }

    /** Whether there is a variant whose turn has come. */
    private boolean startNext() {
        if (isQueueHeld || queue.isEmpty()) return false;
        next().train();
        return true;
    }

    private void received(Run run, Event event) {
        listener.received(run.view(), event);
        boolean isDone = event instanceof Event.Stopped stopped
                && (run.state() instanceof RunState.Done || stopped.reason().isRule());
        if (isDone) startNext();
    }

    /** Whether the net is to be tested where it stands: it has come to rest, and no variant takes its slot. */
    public boolean isFollowedByTest(Run run) {
        boolean isReplaced = run.state() instanceof RunState.Done && !isQueueHeld && !queue.isEmpty();
        return !isReplaced && active(run).filter(ActiveRun::isFollowedByTest).isPresent();
    }

    /** Asks a run's net, as far as it was saved and its digits are still there; in a new worker if need be. */
    public void ask(Run run, Command... questions) {
        if (run.snapshot().isEmpty() || !slots.hasDigits(run)) return;
        for (Command question : questions) slots.acquire(run, false).ask(question);
    }

    private Optional<ActiveRun> active(Run run) {
        return slots.find(run);
    }

    /** The first iteration of a run that can be seen again; none where its way is not known. */
    public OptionalInt firstIteration(Run run) {
        return slots.hasDigits(run) ? run.history().first() : OptionalInt.empty();
    }

    /**
     * Asks for a look at an earlier iteration, in place of the one that was asked for before; it comes as {@link
     * Event.Revisited}.
     *
     * @param iteration from the first that can be seen again
     * @param drawing a digit to be read, 784 bytes
     * @param question which of the misread digits are wanted
     * @param isKept whether a branch is to begin there
     */
    public void revisit(Run run, int iteration, Optional<byte[]> drawing, Command.Misread question, boolean isKept) {
        Command.Revisit revisit = run.history().revisit(iteration, drawing, question, isKept);
        slots.acquire(run, false).revisit(revisit);
    }

    /**
     * Checkpoints of an earlier visit, as far as they are of the way that the run has come since.
     *
     * @param then the conditions under which they were made
     */
    public void remember(Run run, List<Condition> then, List<TrainerCheckpoint> checkpoints) {
        run.history().remember(then, checkpoints);
        run.history().back(run.iteration());
    }

    /** Goes on from there as a run of its own, at once. */
    public void branch(Run parent, Snapshot weights, TrainerCheckpoint state, RunSpec spec) {
        queue.clear();
        makeRoom();
        Run run = Run.branch(parent, weights, state, spec, LineStyle.unused(styles()));
        add(run);
        slots.acquire(run, true).train();
    }

    /** The way of a run, for what keeps it from visit to visit. */
    public RunHistory history(Run run) {
        return run.history();
    }

    private void reset() {
        if (current.isEmpty()) return;
        Run run = current.get();
        Optional<ActiveRun> active = active(run).filter(ActiveRun::canReset);
        if (active.isPresent()) {
            active.get().reset();
        } else {
            slots.release(run);
            run.back(run.start());
            run.enter(Transitions.next(run.state(), Signal.RESET, run.iteration()));
        }
        run.forgetStatistics();
        listener.selected();
    }

    /** Of the run at work, or of the one that is looked at. */
    public void changeRate(double rate) {
        if (current.isEmpty() || isOtherRequested && !isBusy()) return;
        changeRate(current.get(), rate);
    }

    private void changeRate(Run run, double rate) {
        Optional<ActiveRun> active = active(run);
        if (active.isPresent()) active.get().rate(rate);
        else run.rate(rate);
    }

    /** The run at work, or the one that is looked at, stops for these from now on. */
    public void stopWhen(StopRules rules) {
        if (current.isEmpty() || isOtherRequested && !isBusy()) return;
        Optional<ActiveRun> active = active(current.get());
        if (active.isPresent()) active.get().stopWhen(rules);
        else current.get().stopWhen(rules);
    }

    /** To its last weights before the loss rose, with another learning rate; as long as its worker has them. */
    public void goBack(Run run, double rate) {
        if (active(run).isEmpty()) return;
        changeRate(run, rate);
        active(run).get().goBack();
    }

    /** @param name what its owner calls it; empty for the name that it has by its spec */
    public void rename(Run run, String name) {
        run.rename(name);
    }

    /** Out of the charts, or back into them. */
    public void hide(Run run, boolean hidden) {
        run.hide(hidden);
    }

    /** For the picture of a run whose weights came from a file or an earlier visit. */
    public void show(Run run, Event.FirstWeights weights) {
        run.show(weights);
    }

    /** Returns its place in the list. */
    public int delete(Run run) {
        int place = runs.indexOf(run);
        slots.release(run);
        runs.remove(run);
        if (current.orElse(null) == run) {
            queue.clear();
            isOtherRequested = true;
            current = Optional.empty();
        }
        return place;
    }

    /** One that was deleted comes back, at that place in the list. */
    public void restore(Run run, int place) {
        runs.add(Math.min(place, runs.size()), run);
    }
}
