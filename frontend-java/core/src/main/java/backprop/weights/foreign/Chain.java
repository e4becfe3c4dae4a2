package backprop.weights.foreign;

import backprop.weights.foreign.Dense.Lying;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The orders in which layers fit together, so that each takes as many numbers as the one before it gives. */
final class Chain {
    private static final int MOST_STEPS = 20_000;

    private final List<Dense> layers;
    private final boolean named;
    private final boolean eitherWay;
    private final Predicate<List<Lying>> wanted;
    private final List<List<Lying>> found = new ArrayList<>();
    private final List<Lying> now = new ArrayList<>();
    private final boolean[] used;
    private int steps;

    private Chain(List<Dense> layers, boolean named, boolean eitherWay, Predicate<List<Lying>> wanted) {
        this.layers = layers;
        this.named = named;
        this.eitherWay = eitherWay;
        this.wanted = wanted;
        used = new boolean[layers.size()];
    }

    /**
     * The first two that there are.
     *
     * @param layers in the order of their names
     * @param named whether those that are counted stand as they are counted
     * @param eitherWay whether a matrix may lie otherwise than its name says, though its biases allow both
     */
    static List<List<Lying>> find(List<Dense> layers, boolean named, boolean eitherWay, Predicate<List<Lying>> wanted) {
        Chain chain = new Chain(layers, named, eitherWay, wanted);
        chain.search();
        return chain.found;
    }

    private void search() {
        if (now.size() == layers.size()) {
            if (wanted.test(now)) found.add(List.copyOf(now));
            return;
        }
        for (int i = 0; i < used.length && found.size() < 2; i++) {
            if (used[i] || named && isEarlyFor(i) || ++steps > MOST_STEPS) continue;
            List<Lying> ways = layers.get(i).ways();
            for (Lying way : eitherWay ? ways : ways.subList(0, 1)) {
                if (!now.isEmpty() && way.inputs() != now.get(now.size() - 1).outputs()) continue;
                used[i] = true;
                now.add(way);
                search();
                now.remove(now.size() - 1);
                used[i] = false;
            }
        }
    }

    /** Whether one that is counted before it has not yet had its turn; they stand in the order of their names. */
    private boolean isEarlyFor(int i) {
        for (int j = 0; j < i; j++) {
            if (!used[j]
                    && layers.get(j).name().stem().equals(layers.get(i).name().stem())) return true;
        }
        return false;
    }
}
