package backprop.ui.python;

import backprop.worker.python.ProgramError;

/** How far a program is. */
public sealed interface RunState {
    /** It was not run, or that is forgotten. */
    record Idle() implements RunState {}

    /** Others are run before it. */
    record Waiting() implements RunState {}

    /** It begins when Python is there. */
    record Loading() implements RunState {}

    /** It begins. */
    record Running() implements RunState {}

    /** @param ordinal which run of the session it was, from 1 */
    record Done(int ordinal) implements RunState {}

    record Failed(ProgramError error) implements RunState {}

    /** Somebody stopped it; all names of the session are forgotten. */
    record Stopped() implements RunState {}

    /** Python could not be loaded, or broke. */
    record Broken() implements RunState {}
}
