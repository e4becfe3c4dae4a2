package backprop.graph.layout;

import backprop.graph.Edge;
import backprop.graph.Graph;
import backprop.graph.Node;
import java.util.List;
import java.util.Map;

/**
 * Where everything of a graph is drawn, from left to right. Nodes and labels never overlap, and no line goes through them.
 *
 * @param places of the nodes: inputs and constants are boxes, operations circles
 * @param result the box behind the output
 * @param routes of the edges
 * @param toResult from the output to the result
 * @param labels at the line that leaves a node: its value above, its gradient below; none for constants
 * @param flows where a value is used more than once, at each edge: what flows back along it, below
 * @param density that of its metrics
 */
public record Layout(
        double width,
        double height,
        Map<Node, NodeBox> places,
        NodeBox result,
        Map<Edge, Route> routes,
        Route toResult,
        Map<Node, LabelSlot> labels,
        Map<Edge, LabelSlot> flows,
        Density density) {

    /** In one line of columns. */
    public static Layout of(Graph graph, Metrics metrics) {
        return of(graph, metrics, List.of());
    }

    /** @param cuts the columns with which further lines begin */
    public static Layout of(Graph graph, Metrics metrics, List<Integer> cuts) {
        return new GraphDrawing(graph, metrics, cuts).layout();
    }
}
