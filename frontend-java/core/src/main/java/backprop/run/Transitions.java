package backprop.run;

import backprop.run.RunState.Diverged;
import backprop.run.RunState.Done;
import backprop.run.RunState.Failed;
import backprop.run.RunState.Idle;
import backprop.run.RunState.Loading;
import backprop.run.RunState.Paused;
import backprop.run.RunState.Pausing;
import backprop.run.RunState.Previewed;
import backprop.run.RunState.Running;
import backprop.run.RunState.Waiting;

/**
 * The transition table of a run. "rest" is Idle at iteration 0, else Paused; a dot keeps the state.
 *
 * <pre>
 *               Idle, Paused,  Waiting(g)  Loading(g)     Running(g)            Previewed   Pausing
 *               Done, Diverged
 * request of g  Running(g), or Loading(g) as long as the digits are not counted
 * PAUSE         .              rest        Paused         Pausing               Pausing     .
 * RESET         Idle           Idle        Idle           Idle                  Idle        Idle
 * COUNTED       .              .           Running(g) (1) .                     .           .
 * FIRST_DIGITS  .              .           Running(g)     .                     .           .
 * ALL_DIGITS    .              .           Running(g) (2) (2)                   Running(2)  .
 * STOPPED       rest (4)       .           rest           rest, Previewed (3)   .           rest
 * DEAD          rest           .           rest           rest                  rest        rest
 * DONE          Done           Done        Done           Done                  Done        Done
 * DIVERGED      Diverged       Diverged    Diverged       Diverged              Diverged    Diverged
 * FAILED        Failed         Failed      Failed         Failed                Failed      Failed
 * CLOSED        .              .           rest           rest                  rest        rest
 * </pre>
 *
 * (1) for an epoch alone; (2) a preview becomes training, from the beginning; (3) after a preview; (4) Done stays. Failed is
 * left by a request, with a new worker, by RESET, and by STOPPED and DEAD, to rest.
 */
final class Transitions {
    private Transitions() {}

    /** @param isCounted whether the worker is there and knows its digits */
    static RunState request(Goal goal, boolean isCounted) {
        return isCounted ? new Running(goal) : new Loading(goal);
    }

    /** @param iteration how many are done */
    static RunState next(RunState state, Signal signal, int iteration) {
        return switch (signal) {
            case PAUSE ->
                state instanceof Waiting
                        ? resting(iteration)
                        : state instanceof Loading
                                ? new Paused()
                                : state instanceof Running || state instanceof Previewed ? new Pausing() : state;
            case RESET -> new Idle();
            case COUNTED -> state.equals(new Loading(Goal.EPOCH)) ? new Running(Goal.EPOCH) : state;
            case FIRST_DIGITS -> state instanceof Loading loading ? new Running(loading.goal()) : state;
            case ALL_DIGITS ->
                state.isPreview()
                        ? new Running(Goal.TRAIN)
                        : state instanceof Loading loading ? new Running(loading.goal()) : state;
            case STOPPED ->
                state.isPreview()
                        ? new Previewed()
                        : state instanceof Done || state instanceof Waiting ? state : resting(iteration);
            case DEAD -> state instanceof Waiting ? state : resting(iteration);
            case DONE -> new Done();
            case DIVERGED -> new Diverged();
            case FAILED -> new Failed();
            case CLOSED -> state.isBusy() ? resting(iteration) : state;
        };
    }

    private static RunState resting(int iteration) {
        return iteration == 0 ? new Idle() : new Paused();
    }
}
