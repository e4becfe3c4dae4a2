package backprop.graph.layout;

import backprop.graph.Edge;
import backprop.graph.Graph;
import backprop.graph.Node;
import java.util.HashMap;
import java.util.Map;

/** How much room each item needs. */
final class Spacing {
    private static final double FREE = 3;

    final Density density;
    private final Metrics metrics;
    private final Map<LayoutNode, Edge> edges = new HashMap<>();
    private final Map<Node, Integer> uses = new HashMap<>();
    private final Map<Integer, Double> inputWidths = new HashMap<>();

    Spacing(Graph graph, Metrics metrics, Map<Edge, LayoutNode> ends) {
        this.metrics = metrics;
        density = metrics.density();
        for (Edge edge : graph.edges()) {
            edges.put(ends.get(edge), edge);
            uses.merge(edge.from(), 1, Integer::sum);
        }
    }

    /** Sets the distances above and below an item; the name of the output stands in the result's box. */
    void setDistances(LayoutNode item) {
        double room =
                switch (item.kind) {
                    case NODE ->
                        item.node.isLeaf()
                                ? metrics.height(item.node) / 2 + density.around()
                                : density.radius() + density.ring() + FREE;
                    case RESULT -> metrics.resultHeight() / 2 + density.around();
                    case PORT, LINE -> density.track();
                };
        boolean labelled = labelWidth(item) > 0;
        double named =
                labelled && item.node.operation().isPresent() && uses.containsKey(item.node) ? density.named() : 0;
        item.above = labelled ? Math.max(room, density.above() + named) : room;
        item.below = labelled || flowWidth(item) > 0 ? Math.max(room, density.below()) : room;
        if (item.kind == LayoutNode.Kind.NODE && item.node.isInput())
            inputWidths.merge(item.column, metrics.width(item.node), Math::max);
    }

    /** Inputs of one column are equally wide. */
    double width(LayoutNode item) {
        return switch (item.kind) {
            case NODE -> item.node.isInput() ? inputWidths.get(item.column) : metrics.width(item.node);
            case RESULT -> metrics.resultWidth();
            case PORT, LINE -> 0;
        };
    }

    double labelWidth(LayoutNode item) {
        return item.kind == LayoutNode.Kind.NODE ? metrics.labelWidth(item.node) : 0;
    }

    /** Of what flows back from here if its node has other edges too; else the node's own label says it. */
    double flowWidth(LayoutNode item) {
        Edge edge = edges.get(item);
        return edge == null || uses.get(edge.from()) < 2 ? 0 : metrics.flowWidth(edge);
    }
}
