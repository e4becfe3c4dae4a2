package backprop.run;

import backprop.session.protocol.Command;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who works, who waits for a worker, and who waits for Start: what is wanted of runs becomes work as soon as there is room. */
final class RunSchedule {
    private final RunQueue queue = new RunQueue();
    private final WorkerSlots slots;

    RunSchedule(WorkerSlots slots) {
        this.slots = slots;
    }

    /** One at work takes it at once; who is not waits for its turn, which comes with {@link #startWaiting}. */
    void submit(Run run, Goal goal) {
        Optional<ActiveRun> atWork = find(run).filter(it -> run.state().isBusy());
        if (atWork.isPresent()) start(atWork.get(), goal);
        else queue.add(run, goal);
    }

    private static void start(ActiveRun run, Goal goal) {
        if (goal == Goal.TRAIN) run.train();
        else run.request(goal);
    }

    /**
     * All that have room begin, in their order: none overtakes another.
     *
     * @param needsAll whether they wait for all digits in any case
     */
    void startWaiting(boolean needsAll) {
        while (queue.first().filter(slots::hasRoomFor).isPresent()) {
            RunQueue.Turn turn = queue.removeFirst();
            start(slots.acquire(turn.run(), needsAll), turn.goal());
        }
        slots.trim();
    }

    /** All that work, and all that wait: until Start. */
    void pauseAll() {
        for (ActiveRun run : slots.atWork()) {
            run.pause();
            queue.hold(run.run());
        }
        queue.holdAll();
    }

    /** This one alone: what waits behind it moves up. */
    void pause(Run run) {
        queue.remove(run);
        find(run).ifPresent(ActiveRun::pause);
    }

    void hold(Run run) {
        queue.hold(run);
    }

    boolean holds(Run run) {
        return queue.holds(run);
    }

    boolean holdsAny() {
        return queue.holdsAny();
    }

    /** Those that wait for Start do so no more. */
    void releaseHeld() {
        queue.release();
    }

    /** Those of them that can go on; whether there are any. */
    boolean resumeHeld(Predicate<Run> canGoOn) {
        List<Run> held = queue.release().stream().filter(canGoOn).toList();
        for (Run run : held) submit(run, Goal.TRAIN);
        return !held.isEmpty();
    }

    /** To its initial weights; it does not wait any more. */
    void reset(Run run) {
        queue.cancel(run);
        Optional<ActiveRun> active = find(run).filter(ActiveRun::canReset);
        if (active.isPresent()) {
            active.get().reset();
            return;
        }
        slots.release(run);
        run.back(run.start());
        run.enter(Transitions.next(run.state(), Signal.RESET, run.iteration()));
    }

    /** It neither works nor waits: its worker has no net any more, or the run has gone. */
    void remove(Run run) {
        queue.remove(run);
        slots.release(run);
    }

    /** Whether its net is to be tested where it stands: it has come to rest, and no other waits for its place. */
    boolean isFollowedByTest(Run run) {
        boolean isReplaced = run.state() instanceof RunState.Done && !queue.isEmpty();
        return !isReplaced && find(run).filter(ActiveRun::isFollowedByTest).isPresent();
    }

    void request(Run run, Command question) {
        slots.acquireToAsk(run).request(question);
    }

    void revisit(Run run, Command.Revisit revisit) {
        slots.acquireToAsk(run).revisit(revisit);
    }

    void save() {
        slots.atWork().forEach(ActiveRun::save);
    }

    Optional<ActiveRun> find(Run run) {
        return slots.find(run);
    }

    /** Drawings may have been deleted since. */
    boolean hasDigits(Run run) {
        return slots.hasDigits(run);
    }
}
