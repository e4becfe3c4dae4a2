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

/** The runs of a page, which of them is looked at, and what is asked of them. */
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

    private final Runs runs = new Runs();
    private final RunSchedule schedule;
    private final Listener listener;
    private Optional<Run> current = Optional.empty();
    /** Whether the form asks for something else than the current run. */
    private boolean isOtherRequested = true;
    /** Whether another run is looked at when the present one is done: until a user chooses one. */
    private boolean isFollowed = true;

    /**
     * @param room for runs that work side by side
     * @param own digits of this browser alone, where there are enough
     */
    public RunController(
            WorkerRoom room,
            RunWorker.Factory workers,
            IdleTimer.Factory timers,
            Function<DataSource, Optional<Dataset>> own,
            Listener listener) {
        schedule = new RunSchedule(new WorkerSlots(room, workers, timers, own, this::received));
        this.listener = listener;
    }

    /** What there is to be seen of them now. */
    public RunsView view() {
        return new RunsView(runs.views(), current.map(Run::view));
    }

    /** Whether it is the one that is looked at. */
    public boolean isCurrent(Run run) {
        return current.filter(it -> it == run).isPresent();
    }

    private boolean isBusy() {
        return current.filter(run -> run.state().isBusy()).isPresent();
    }

    /** Runs of earlier visits. They keep their looks: one that has begun meanwhile takes another. */
    public void addEarlier(List<Run> earlier) {
        runs.addEarlier(earlier);
    }

    /** Start is to go on with the current run. */
    public void continueCurrent() {
        isOtherRequested = false;
    }

    /** Whether Start begins what the form asks for, and does not go on with what is there. */
    public boolean startsAnew() {
        if (isOtherRequested || current.isEmpty()) return true;
        Run run = current.get();
        boolean isFollowed = run.isOver() && schedule.holdsAny();
        return !isFollowed && !canGoOn(run) && !(run.state() instanceof RunState.Diverged);
    }

    /** The form asks for something else now: what works or waits goes on, what rests is left. */
    public void requestChanged() {
        isOtherRequested = true;
        schedule.releaseHeld();
        if (current.filter(run -> run.state().isAtRest()).isPresent()) select(Optional.empty());
    }

    /**
     * Looks at a run; those at work go on.
     *
     * @param other whether Start is to begin something new all the same
     */
    public void select(Run run, boolean other) {
        isOtherRequested = other;
        isFollowed = false;
        select(Optional.of(run));
    }

    private void select(Optional<Run> run) {
        current = run;
        listener.selected();
    }

    /** Asks for the weights of the runs at work, in case that the page ends. */
    public void save() {
        schedule.save();
    }

    public void handle(RunCommand command) {
        switch (command) {
            case START -> start();
            case PAUSE -> schedule.pauseAll();
            case STEP -> request(Goal.STEP);
            case WATCH -> request(Goal.WATCH);
            case EPOCH -> request(Goal.EPOCH);
            case RESET -> reset();
        }
        startWaiting();
        if (command == RunCommand.START && current.filter(Run::isOver).isPresent()) selectActive();
    }

    /** This one alone: what waits behind it moves up. */
    public void pause(Run run) {
        schedule.pause(run);
        startWaiting();
    }

    /** This one alone, from where it was saved; when there is room. */
    public void resume(Run run) {
        if (!canGoOn(run)) return;
        schedule.submit(run, Goal.TRAIN);
        startWaiting();
    }

    private void start() {
        isFollowed = true;
        boolean isResumed = !isOtherRequested
                && current.filter(run -> schedule.holds(run) || run.isOver()).isPresent();
        if (!isResumed || !schedule.resumeHeld(this::canGoOn)) request(Goal.TRAIN);
    }

    private boolean canGoOn(Run run) {
        return !run.isOver() && !(run.state() instanceof RunState.Diverged) && schedule.hasDigits(run);
    }

    /** Of the current run, if it can go on; else of the first of what the form asks for. */
    private void request(Goal goal) {
        boolean hasDiverged =
                current.filter(run -> run.state() instanceof RunState.Diverged).isPresent();
        if (goal == Goal.TRAIN && !isOtherRequested && hasDiverged) reset();
        if (!isOtherRequested && current.filter(this::canGoOn).isPresent()) schedule.submit(current.get(), goal);
        else listener.requested().ifPresent(specs -> start(specs, goal));
    }

    /** Where there are several they are compared, and learn from the same digits, though they come at no certain time. */
    private void startWaiting() {
        schedule.startWaiting(runs.size() > 1);
    }

    /** A new run of that, when there is room. */
    public void train(RunSpec spec) {
        isFollowed = true;
        start(List.of(spec), Goal.TRAIN);
        startWaiting();
    }

    /** Those that follow the first are trained with it, or with the next Start. */
    private void start(List<RunSpec> specs, Goal goal) {
        schedule.releaseHeld();
        List<RunSpec> most = specs.subList(0, Math.min(specs.size(), MOST_RUNS));
        makeRoom(most.size());
        List<Run> begun = new ArrayList<>();
        for (RunSpec spec : most) {
            begun.add(new Run(spec, runs.unusedStyle()));
            runs.add(begun.subList(begun.size() - 1, begun.size()));
        }
        isOtherRequested = false;
        select(Optional.of(begun.get(0)));
        if (goal != Goal.TRAIN && begun.size() > 1) begun.forEach(schedule::hold);
        if (goal != Goal.TRAIN) schedule.submit(begun.get(0), goal);
        else begun.forEach(run -> schedule.submit(run, goal));
    }

    /** The oldest go: those that rest first, of these those without a name of their own, and last the one that is looked at. */
    private void makeRoom(int added) {
        while (runs.size() + added > MOST_RUNS) {
            Run oldest = runs.first(current);
            delete(oldest);
            listener.evicted(oldest.view());
        }
    }

    /** A run that begins with the weights of a file. */
    public void add(Run run) {
        makeRoom(1);
        runs.add(List.of(run));
        isOtherRequested = false;
        select(Optional.of(run));
    }

    private void received(Run run, Event event) {
        listener.received(run.view(), event);
        if (run.state() instanceof RunState.Failed) schedule.remove(run);
        startWaiting();
        boolean isOver = event instanceof Event.Stopped stopped
                && (run.state() instanceof RunState.Done || stopped.reason().isRule());
        if (isOver && isFollowed && isCurrent(run)) selectActive();
    }

    /** The first one in the list that still works. */
    private void selectActive() {
        runs.busy().ifPresent(run -> select(Optional.of(run)));
    }

    /** Whether the net is to be tested where it stands: it has come to rest, and no other waits for its place. */
    public boolean isFollowedByTest(Run run) {
        return schedule.isFollowedByTest(run);
    }

    /** Asks a run's net, as far as it was saved and its digits are still there; in a new worker if need be. */
    public void request(Run run, Command... questions) {
        if (run.snapshot().isEmpty() || !schedule.hasDigits(run)) return;
        for (Command question : questions) schedule.request(run, question);
    }

    /** The first iteration of a run that can be seen again; none where its way is not known. */
    public OptionalInt firstIteration(Run run) {
        return schedule.hasDigits(run) ? run.history().first() : OptionalInt.empty();
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
        schedule.revisit(run, revisit);
    }

    /**
     * Checkpoints of an earlier visit, as far as they are of the way that the run has come since.
     *
     * @param then the conditions under which they were made
     */
    public void restoreHistory(Run run, List<Condition> then, List<TrainerCheckpoint> checkpoints) {
        run.history().restore(then, checkpoints);
        run.history().back(run.iteration());
    }

    /** Goes on from there as a run of its own, when there is room. */
    public void branch(Run parent, Snapshot weights, TrainerCheckpoint state, RunSpec spec) {
        makeRoom(1);
        Run run = Run.branch(parent, weights, state, spec, runs.unusedStyle());
        add(run);
        isFollowed = true;
        schedule.submit(run, Goal.TRAIN);
        startWaiting();
    }

    /** The way of a run, for what keeps it from visit to visit. */
    public RunHistory history(Run run) {
        return run.history();
    }

    private void reset() {
        if (current.isEmpty()) return;
        Run run = current.get();
        // A branch whose first weights are not known has no beginning to go back to.
        if (run.start() > 0 && run.origin().isEmpty()) return;
        schedule.reset(run);
        run.clearStatistics();
        listener.selected();
    }

    /** Of the run at work, or of the one that is looked at; of one that is over, the next one has another rate. */
    public void changeRate(double rate) {
        if (current.isEmpty() || isOtherRequested && !isBusy()) return;
        if (current.get().state() instanceof RunState.Done) isOtherRequested = true;
        else changeRate(current.get(), rate);
    }

    private void changeRate(Run run, double rate) {
        Optional<ActiveRun> active = schedule.find(run);
        if (active.isPresent()) active.get().rate(rate);
        else run.rate(rate);
        runs.nameAll();
    }

    /** All that work or wait, and the one that is looked at, stop for these from now on. */
    public void stopWhen(StopRules rules) {
        for (Run run : runs.all())
            if (!run.state().isAtRest() || isCurrent(run) && !isOtherRequested) stopWhen(run, rules);
    }

    private void stopWhen(Run run, StopRules rules) {
        Optional<ActiveRun> active = schedule.find(run);
        if (active.isPresent()) active.get().stopWhen(rules);
        else run.stopWhen(rules);
    }

    /**
     * To its last weights before the loss rose, with another learning rate; to its beginning where its worker, which has
     * them, works for another by now.
     */
    public void restoreLastGood(Run run, double rate) {
        changeRate(run, rate);
        if (schedule.find(run).isPresent()) schedule.find(run).get().restoreLastGood();
        else schedule.reset(run);
    }

    /** @param name what its owner calls it; empty for the name that sets it apart from the others */
    public void rename(Run run, String name) {
        run.rename(name);
        runs.nameAll();
    }

    /** Out of the charts, or back into them. */
    public void hide(Run run, boolean hidden) {
        run.hide(hidden);
        runs.nameAll();
    }

    /** For the picture of a run whose weights came from a file or an earlier visit. */
    public void show(Run run, Event.FirstWeights weights) {
        run.show(weights);
    }

    /** Returns its place in the list. */
    public int delete(Run run) {
        schedule.remove(run);
        int place = runs.remove(run);
        if (current.orElse(null) == run) {
            isOtherRequested = true;
            current = Optional.empty();
        }
        startWaiting();
        return place;
    }

    /** One that was deleted comes back, at that place in the list; another may look as it did by now. */
    public void restore(Run run, int place) {
        runs.restore(run, place);
    }
}
