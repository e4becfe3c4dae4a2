package backprop.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives every node of a graph a name of its own. */
final class NodeNaming {
    private final Set<String> used = new HashSet<>();
    private final Set<String> reserved = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    void reserve(Set<String> names) {
        reserved.addAll(names);
    }

    String claim(String name) {
        if (name.isEmpty()) throw new IllegalArgumentException("a node needs a name");
        if (!used.add(name)) throw new IllegalArgumentException("two nodes called " + name);
        return name;
    }

    /** stem1, stem2, ... as far as they are free. */
    String number(String stem) {
        String name;
        do {
            name = stem + counts.merge(stem, 1, Integer::sum);
        } while (reserved.contains(name) || used.contains(name));
        return claim(name);
    }
}
