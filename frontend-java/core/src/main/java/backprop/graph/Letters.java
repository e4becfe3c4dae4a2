package backprop.graph;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a step's formulas call its numbers: z = f(x, y) on the way to the output. They are the nodes' own names, ∂z/∂t · ∂t/∂x,
 * where these are short. Among long ones letters stand for them, and L for the output: letters that name no node of the graph.
 */
public record Letters(List<String> operands, String result, String output, boolean areNames) {
    /** In columns of a formula's table, a Chinese character as two. */
    private static final int LONGEST = 4;

    private static final List<List<String>> SETS =
            List.of(List.of("x", "y", "z"), List.of("u", "v", "w"), List.of("p", "q", "r"), List.of("α", "β", "γ"));

    /** @param called what the page calls a node */
    public static Letters of(Graph graph, Node node, Function<Node, String> called) {
        boolean areShort = graph.nodes().stream()
                .filter(other -> !other.isConstant())
                .allMatch(other -> width(called.apply(other)) <= LONGEST);
        if (areShort)
            return new Letters(
                    node.operands().stream().map(called).toList(),
                    called.apply(node),
                    called.apply(graph.output()),
                    true);
        Set<String> taken = graph.nodes().stream().map(called).collect(Collectors.toSet());
        List<String> set = SETS.stream()
                .filter(letters -> letters.stream().noneMatch(taken::contains))
                .findFirst()
                .orElse(SETS.get(SETS.size() - 1));
        return new Letters(set.subList(0, node.operands().size()), set.get(2), "L", false);
    }

    private static int width(String name) {
        return name.chars().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }

    public String x() {
        return operands.get(0);
    }

    /** Of an operation of one operand there is none. */
    public String y() {
        return operands.size() > 1 ? operands.get(1) : "";
    }
}
