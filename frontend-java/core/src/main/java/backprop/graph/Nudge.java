package backprop.graph;

/** An input raised by h: the output before and after, and gradient · h, which is what the change would be on a straight line. */
public record Nudge(double before, double after, double predicted) {
    public static Nudge of(Graph graph, String input, double h) {
        Propagation here = graph.propagate();
        Node leaf = graph.find(input)
                .filter(Node::isInput)
                .orElseThrow(() -> new IllegalArgumentException("no input called " + input));
        Propagation there = graph.with(input, graph.valueOf(leaf) + h).propagate();
        return new Nudge(here.value(graph.output()), there.value(graph.output()), here.gradient(leaf) * h);
    }

    public double change() {
        return after - before;
    }
}
