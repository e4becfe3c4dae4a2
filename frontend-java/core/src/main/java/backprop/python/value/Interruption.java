package backprop.python.value;

import java.util.ArrayList;
import java.util.List;

/** What leaves a program's functions one after the other, and gathers the lines that it passes. */
public abstract sealed class Interruption extends RuntimeException permits Raise, Abort {
    private final transient List<String> details;
    private final transient List<TraceLine> trace = new ArrayList<>();
    private boolean isLocated;

    Interruption(List<String> details) {
        super(null, null, false, false);
        this.details = details;
    }

    /** What the problem's message speaks of. */
    public List<String> details() {
        return details;
    }

    /** Innermost first. */
    public List<TraceLine> trace() {
        return trace;
    }

    /** Only the innermost place in a function is kept. */
    public void locate(TraceLine place) {
        if (isLocated) return;
        trace.add(place);
        isLocated = true;
    }

    /** From a function to where it was called. */
    public void exitFunction() {
        isLocated = false;
    }
}
