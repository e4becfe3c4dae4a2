package backprop.python.code;

import backprop.python.value.Problem;
import java.util.ArrayList;
import java.util.List;

/** The calls that are under way. Java's own stack is never used up: each call is charged with the depth of its code. */
public final class CallStack {
    private static final int MOST_CALLS = 1000;

    private final int deepest;
    private final List<Frame> frames = new ArrayList<>();
    private final List<Integer> costs = new ArrayList<>();
    private int depth;

    /** @param deepest how many levels of expressions and statements may be open at once */
    public CallStack(int deepest) {
        this.deepest = deepest;
    }

    /** @throws backprop.python.value.Raise RecursionError if it would be too deep */
    void enter(Frame frame, int cost) {
        if (frames.size() >= MOST_CALLS || depth + cost > deepest) throw Problem.RECURSION.raise();
        frames.add(frame);
        costs.add(cost);
        depth += cost;
    }

    void exit() {
        int last = frames.size() - 1;
        frames.remove(last);
        depth -= costs.remove(last);
    }

    List<Frame> frames() {
        return frames;
    }

    /** Whether nothing runs. */
    public boolean isEmpty() {
        return frames.isEmpty();
    }
}
