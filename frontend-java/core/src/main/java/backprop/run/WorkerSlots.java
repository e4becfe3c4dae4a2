package backprop.run;

import backprop.data.Dataset;
import backprop.session.protocol.Event;
import backprop.session.settings.DataSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The runs that have a worker: as many at work as there is room for, and others that rest in theirs as long as nobody wants
 * their place. No run at work loses its worker to another: it would go on as another run, for mini-batches and what an
 * optimizer remembers begin anew in a new worker. Who is asked something may have one worker more for it.
 */
final class WorkerSlots {
    /** Milliseconds without a question, after which a finished run's worker ends. */
    private static final double IDLE_MILLIS = 10_000;

    private final WorkerRoom room;
    private final RunWorker.Factory workers;
    private final Function<DataSource, Optional<Dataset>> own;
    private final BiConsumer<Run, Event> listener;
    private final IdleTimer idle;
    /** The one that got its worker first comes first. */
    private final List<ActiveRun> active = new ArrayList<>();

    WorkerSlots(
            WorkerRoom room,
            RunWorker.Factory workers,
            IdleTimer.Factory timers,
            Function<DataSource, Optional<Dataset>> own,
            BiConsumer<Run, Event> listener) {
        this.room = room;
        this.workers = workers;
        this.own = own;
        this.listener = listener;
        idle = timers.after(IDLE_MILLIS, this::closeIdle);
    }

    /** Drawings may have been deleted since. */
    boolean hasDigits(Run run) {
        DataSource digits = run.spec().settings().digits();
        return !digits.isOwn() || own.apply(digits).isPresent();
    }

    /** Whether the run may begin to work. */
    boolean hasRoomFor(Run run) {
        return room.holds(
                run.spec().settings().plan(),
                atWork().stream()
                        .filter(each -> each.run() != run)
                        .map(each -> each.run().spec().settings().plan())
                        .toList());
    }

    List<ActiveRun> atWork() {
        return active.stream().filter(each -> each.run().state().isBusy()).toList();
    }

    Optional<ActiveRun> find(Run run) {
        return active.stream().filter(it -> it.run() == run).findFirst();
    }

    /**
     * For work; where there is {@link #hasRoomFor room}.
     *
     * @param needsAll each variant learns from the same digits, though they come at no certain time
     */
    ActiveRun acquire(Run run, boolean needsAll) {
        return acquire(run, needsAll, room.workers());
    }

    /** For a question; it may have a worker beside those at work and the run that has come to rest last. */
    ActiveRun acquireToAsk(Run run) {
        return acquire(run, false, room.workers() + 1);
    }

    private ActiveRun acquire(Run run, boolean needsAll, int most) {
        idle.restart();
        return find(run).orElseGet(() -> {
            while (active.size() >= most && releaseOne()) {}
            ActiveRun added = start(run, needsAll);
            active.add(added);
            return added;
        });
    }

    /** Of those that rest: rather a finished one than a paused one, and last of all one that was asked something. */
    private boolean releaseOne() {
        Optional<ActiveRun> resting = active.stream()
                .filter(each -> !each.run().state().isBusy())
                .min(Comparator.comparingInt(each -> each.isIdle()
                        ? (each.isRevisited() ? 1 : 0)
                        : each.isAnswered() && each.run().state().isAtRest() ? 2 : 3));
        resting.ifPresent(each -> release(each.run()));
        return resting.isPresent();
    }

    /** What was needed for a question alone is not kept; whose earlier iterations are looked at is asked more. */
    void trim() {
        List<ActiveRun> idle = active.stream()
                .filter(each -> each.isIdle() && !each.isRevisited())
                .toList();
        for (ActiveRun each : idle) if (active.size() > room.workers()) release(each.run());
    }

    private ActiveRun start(Run run, boolean needsAll) {
        DataSource digits = run.spec().settings().digits();
        Optional<Dataset> these = digits.isOwn() ? own.apply(digits) : Optional.empty();
        return new ActiveRun(run, workers, needsAll || digits.isOwn(), these, this::receive);
    }

    private void receive(Run run, Event event) {
        idle.restart();
        listener.accept(run, event);
    }

    /** What its worker still sends is ignored. */
    void release(Run run) {
        find(run).ifPresent(each -> {
            each.close();
            active.remove(each);
        });
    }

    /** A finished run's worker holds all digits for questions that seldom come: then there will be another one. */
    private void closeIdle() {
        for (ActiveRun each : List.copyOf(active)) if (each.isIdle()) release(each.run());
    }
}
