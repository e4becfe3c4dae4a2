package backprop.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The runs that wait for a worker, first come, first served; and those that wait for Start, since all were paused. */
final class RunQueue {
    /** A run, and what it is to work for when its turn has come. */
    record Turn(Run run, Goal goal) {}

    private final List<Turn> waiting = new ArrayList<>();
    private final List<Run> held = new ArrayList<>();

    /** It waits; behind the others, or where it stands already. */
    void add(Run run, Goal goal) {
        if (goal == Goal.TRAIN) held.remove(run);
        int place = place(run);
        if (place < 0) waiting.add(new Turn(run, goal));
        else waiting.set(place, new Turn(run, goal));
        run.enter(new RunState.Waiting(goal));
    }

    private int place(Run run) {
        for (int i = 0; i < waiting.size(); i++) if (waiting.get(i).run() == run) return i;
        return -1;
    }

    Optional<Run> first() {
        return waiting.stream().findFirst().map(Turn::run);
    }

    Turn removeFirst() {
        return waiting.remove(0);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** It does not wait any more, neither for a worker nor for Start. */
    void remove(Run run) {
        held.remove(run);
        cancel(run);
    }

    /** It does not wait for a worker any more. */
    void cancel(Run run) {
        int place = place(run);
        if (place < 0) return;
        waiting.remove(place);
        run.enter(Transitions.next(run.state(), Signal.PAUSE, run.iteration()));
    }

    /** It goes on with Start. */
    void hold(Run run) {
        remove(run);
        held.add(run);
    }

    /** All that wait for a worker wait for Start from now on. */
    void holdAll() {
        for (Turn turn : List.copyOf(waiting)) hold(turn.run());
    }

    boolean holds(Run run) {
        return held.contains(run);
    }

    boolean holdsAny() {
        return !held.isEmpty();
    }

    /** What waits for Start, in its order; it does so no more. */
    List<Run> release() {
        List<Run> released = List.copyOf(held);
        held.clear();
        return released;
    }
}
