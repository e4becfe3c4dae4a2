package backprop.graph;

import backprop.number.Numbers;
import java.util.HashMap;
import java.util.Map;

/** Writes a graph as the expression that it could have been read from: a line for each node that is used more than once. */
public final class Source {
    private final Graph graph;
    private final Map<Node, Integer> uses = new HashMap<>();

    private Source(Graph graph) {
        this.graph = graph;
        for (Edge edge : graph.edges()) uses.merge(edge.from(), 1, Integer::sum);
    }

    public static String of(Graph graph) {
        return new Source(graph).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (Node node : graph.nodes()) {
            if (isNamed(node))
                text.append(node.name()).append(" = ").append(term(node)).append('\n');
        }
        return text + use(graph.output());
    }

    private boolean isNamed(Node node) {
        return node.isInput() || node.operation().isPresent() && uses.getOrDefault(node, 0) > 1;
    }

    private String use(Node node) {
        return isNamed(node) ? node.name() : term(node);
    }

    private String term(Node node) {
        if (node.isLeaf()) return Numbers.full(graph.valueOf(node));
        Operation operation = node.operation().orElseThrow();
        String x = use(node.operands().get(0));
        if (operation == Operation.NEGATE && !node.operands().get(0).isConstant()) return "(-" + x + ")";
        if (operation.arity() == 1) return operation.word() + "(" + x + ")";
        String y = use(node.operands().get(1));
        return operation.isFunction()
                ? operation.word() + "(" + x + ", " + y + ")"
                : "((" + x + ") " + operation.symbol() + " (" + y + "))";
    }
}
