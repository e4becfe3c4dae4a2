package backprop.run;

/** Where a run stands. {@link Transitions} says how it gets from one state to another. */
public sealed interface RunState {
    /** Nothing was learned, or all of it was taken back. */
    record Idle() implements RunState {}

    /** Waits until there is room for its worker; then it works for the goal. */
    record Waiting(Goal goal) implements RunState {}

    /** Waits for its worker or for digits; then it works for the goal. */
    record Loading(Goal goal) implements RunState {}

    record Running(Goal goal) implements RunState {}

    /** Has made a first impression, and begins again as soon as all digits are here. */
    record Previewed() implements RunState {}

    /** Is to pause; its worker will send how far it came. */
    record Pausing() implements RunState {}

    record Paused() implements RunState {}

    /** All iterations are done. */
    record Done() implements RunState {}

    /** The loss is no number any more. */
    record Diverged() implements RunState {}

    /** Its worker failed, or could not begin. */
    record Failed() implements RunState {}

    /** Whether its worker has something to do for it. */
    default boolean isBusy() {
        return isLoading() || this instanceof Running || this instanceof Pausing;
    }

    /** Whether it rests, and nobody has asked for more. */
    default boolean isAtRest() {
        return !isBusy() && !(this instanceof Waiting);
    }

    /** Whether it is busy, and nothing can be learned yet. */
    default boolean isLoading() {
        return this instanceof Loading || this instanceof Previewed;
    }

    /** Whether what it learns is a first impression, which is shown and not kept. */
    default boolean isPreview() {
        return this instanceof Previewed
                || this instanceof Loading loading && loading.goal() == Goal.PREVIEW
                || this instanceof Running running && running.goal() == Goal.PREVIEW;
    }
}
