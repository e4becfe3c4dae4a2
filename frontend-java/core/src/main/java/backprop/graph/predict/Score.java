package backprop.graph.predict;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which steps have been predicted, and which of them at the first try. */
public final class Score {
    private final Map<Integer, Boolean> settled = new HashMap<>();
    private final Map<Integer, Integer> misses = new HashMap<>();
    private final Set<Integer> shown = new HashSet<>();

    /** An attempt at a step, each of its questions answered rightly or not. */
    public void attempt(int step, boolean right) {
        if (settled.containsKey(step)) return;
        if (right) settled.put(step, !misses.containsKey(step));
        else misses.merge(step, 1, Integer::sum);
    }

    /** The answer was shown. */
    public void markShown(int step) {
        if (settled.putIfAbsent(step, false) == null) shown.add(step);
    }

    public boolean isSettled(int step) {
        return settled.containsKey(step);
    }

    /** Whether it was right at the first try. */
    public boolean isFirst(int step) {
        return settled.getOrDefault(step, false);
    }

    /** Whether it was right at last; not where the answer was shown. */
    public boolean isAnswered(int step) {
        return settled.containsKey(step) && !shown.contains(step);
    }

    public int asked() {
        return settled.size();
    }

    public int right() {
        return (int) settled.values().stream().filter(first -> first).count();
    }

    public void clear() {
        settled.clear();
        misses.clear();
        shown.clear();
    }
}
