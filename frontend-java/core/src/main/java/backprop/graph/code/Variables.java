package backprop.graph.code;

import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.number.Numbers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a node's value and its gradient are called in a program: x and dx, with _ behind a name that is taken. */
final class Variables {
    private final Map<Node, String> values = new HashMap<>();
    private final Map<Node, String> gradients = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Variables(Graph graph, Language language) {
        taken.addAll(language.reserved());
        for (Node node : graph.nodes()) {
            values.put(
                    node,
                    node.isConstant()
                            ? node.constant().map(language::constant).orElseGet(() -> literal(graph.valueOf(node)))
                            : free(node.name()));
        }
        for (Node node : graph.nodes()) gradients.put(node, free("d" + node.name()));
    }

    /** A constant stands for itself. */
    String value(Node node) {
        return values.get(node);
    }

    String gradient(Node node) {
        return gradients.get(node);
    }

    /** A number that both languages read as the same double. */
    static String literal(double value) {
        String text = Numbers.full(value);
        boolean whole = text.indexOf('.') < 0 && text.indexOf('e') < 0;
        return text.startsWith("-") ? "(" + text + (whole ? ".0)" : ")") : text + (whole ? ".0" : "");
    }

    private String free(String name) {
        String candidate = name;
        while (!taken.add(candidate)) candidate += "_";
        return candidate;
    }
}
