package backprop.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Nodes in the order in which they were made, the last of them used for nothing: the output. Its leaves hold numbers. */
public final class Graph {
    private final List<Node> nodes;
    private final Node output;
    private final double[] leafValues;
    private final Map<String, Node> byName = new HashMap<>();
    private final List<Edge> edges;

    Graph(List<Node> nodes, Node output, double[] leafValues) {
        this.nodes = nodes;
        this.output = output;
        this.leafValues = leafValues;
        List<Edge> made = new ArrayList<>();
        boolean[] used = new boolean[nodes.size()];
        for (Node node : nodes) {
            byName.put(node.name(), node);
            for (int i = 0; i < node.operands().size(); i++) {
                Node operand = node.operands().get(i);
                made.add(new Edge(operand, node, i));
                used[operand.index()] = true;
            }
        }
        edges = List.copyOf(made);
        for (Node node : nodes) {
            if (used[node.index()] == (node == output))
                throw new IllegalArgumentException(node + (node == output ? " is used again" : " leads nowhere"));
        }
    }

    /** Each after its operands. */
    public List<Node> nodes() {
        return nodes;
    }

    public List<Node> inputs() {
        return nodes.stream().filter(Node::isInput).toList();
    }

    public Node output() {
        return output;
    }

    /** In the order of the nodes they go to; two if a node uses a value twice. */
    public List<Edge> edges() {
        return edges;
    }

    public Optional<Node> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * What a leaf holds.
     *
     * @throws IllegalArgumentException if the node is none
     */
    public double valueOf(Node leaf) {
        if (!leaf.isLeaf()) throw new IllegalArgumentException(leaf + " is computed");
        return leafValues[leaf.index()];
    }

    /**
     * The same graph with another number in a leaf.
     *
     * @throws IllegalArgumentException if no leaf is called so
     */
    public Graph with(String name, double value) {
        Node leaf = find(name).orElseThrow(() -> new IllegalArgumentException("no node called " + name));
        valueOf(leaf);
        double[] changed = leafValues.clone();
        changed[leaf.index()] = finite(value);
        return new Graph(nodes, output, changed);
    }

    /** One pass forward and one back. */
    public Propagation propagate() {
        return new Propagation(this);
    }

    /** −0 is 0. */
    static double finite(double value) {
        if (value - value != 0) throw new IllegalArgumentException("a leaf holds a finite number, not " + value);
        return value == 0 ? 0 : value;
    }
}
