package backprop.graph;

/** An input raised by h: the graph before and after, and gradient · h, which is what the change would be on a straight line. */
public record Nudge(Propagation here, Propagation there, double predicted) {
    /** @throws IllegalArgumentException if there is no such input, or if it would be no finite number */
    public static Nudge of(Graph graph, String input, double h) {
        Propagation here = graph.propagate();
        Node leaf = graph.find(input)
                .filter(Node::isInput)
                .orElseThrow(() -> new IllegalArgumentException("no input called " + input));
        Propagation there = graph.with(input, graph.valueOf(leaf) + h).propagate();
        return new Nudge(here, there, here.gradient(leaf) * h);
    }

    /** The output as it is. */
    public double before() {
        return here.value(here.graph().output());
    }

    /** The output when the input is raised. */
    public double after() {
        return there.value(there.graph().output());
    }

    public double change() {
        return after() - before();
    }
}
