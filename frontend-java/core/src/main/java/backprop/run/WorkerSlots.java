package backprop.run;

import backprop.data.Dataset;
import backprop.session.protocol.Event;
import backprop.session.settings.DataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * So many runs have a worker at once. Another one takes the slot of the run that was there for longest; that run's worker
 * ends when it has sent what it has learned.
 */
final class WorkerSlots {
    /** Milliseconds without a question, after which a finished run's worker ends. */
    private static final double IDLE_MILLIS = 10_000;

    private final int count;
    private final RunWorker.Factory workers;
    private final Function<DataSource, Optional<Dataset>> own;
    private final BiConsumer<Run, Event> listener;
    private final IdleTimer idle;
    private final List<ActiveRun> active = new ArrayList<>();
    private final List<ActiveRun> leaving = new ArrayList<>();

    WorkerSlots(
            int count,
            RunWorker.Factory workers,
            IdleTimer.Factory timers,
            Function<DataSource, Optional<Dataset>> own,
            BiConsumer<Run, Event> listener) {
        this.count = count;
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

    boolean hasRoom() {
        return active.size() < count;
    }

    Optional<ActiveRun> find(Run run) {
        return find(run, active);
    }

    private static Optional<ActiveRun> find(Run run, List<ActiveRun> among) {
        return among.stream().filter(it -> it.run() == run).findFirst();
    }

    List<ActiveRun> active() {
        return List.copyOf(active);
    }

    /** @param needsAll each variant learns from the same digits, though they come at no certain time */
    ActiveRun acquire(Run run, boolean needsAll) {
        idle.restart();
        leaving.removeIf(ActiveRun::isClosed);
        if (run.state() instanceof RunState.Failed) release(run);
        return find(run).orElseGet(() -> {
            while (!hasRoom()) leave(active.get(0));
            ActiveRun added = find(run, leaving).orElseGet(() -> start(run, needsAll));
            leaving.remove(added);
            active.add(added);
            added.stay();
            return added;
        });
    }

    private ActiveRun start(Run run, boolean needsAll) {
        DataSource digits = run.spec().settings().digits();
        Optional<Dataset> these = digits.isOwn() ? own.apply(digits) : Optional.empty();
        return new ActiveRun(run, workers, needsAll || digits.isOwn(), these, this::receive);
    }

    private void leave(ActiveRun run) {
        active.remove(run);
        run.leave();
        if (!run.isClosed()) leaving.add(run);
    }

    private void receive(Run run, Event event) {
        idle.restart();
        listener.accept(run, event);
    }

    /** What its worker still sends is ignored. */
    void release(Run run) {
        for (List<ActiveRun> list : List.of(active, leaving)) {
            for (ActiveRun each : List.copyOf(list)) {
                if (each.run() == run) {
                    each.close();
                    list.remove(each);
                }
            }
        }
    }

    /** A finished run's worker holds all digits for questions that seldom come: then there will be another one. */
    private void closeIdle() {
        for (ActiveRun each : active()) if (each.isIdle()) release(each.run());
    }
}
