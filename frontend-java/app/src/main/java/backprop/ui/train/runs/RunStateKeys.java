package backprop.ui.train.runs;

import backprop.run.RunState;

/** What states are called in the page's attributes and in the browser's storage; "train.state." and a key is its text. */
public final class RunStateKeys {
    private RunStateKeys() {}

    public static String of(RunState state) {
        if (state.isLoading()) return "loading";
        if (state.isBusy()) return "running";
        if (state instanceof RunState.Waiting) return "waiting";
        if (state instanceof RunState.Idle) return "idle";
        if (state instanceof RunState.Done) return "done";
        if (state instanceof RunState.Diverged) return "diverged";
        if (state instanceof RunState.Failed) return "failed";
        return "paused";
    }

    /** Of a run that was kept: work ends with the visit. */
    static RunState read(String key) {
        return switch (key) {
            case "idle" -> new RunState.Idle();
            case "done" -> new RunState.Done();
            case "diverged" -> new RunState.Diverged();
            case "failed" -> new RunState.Failed();
            default -> new RunState.Paused();
        };
    }
}
