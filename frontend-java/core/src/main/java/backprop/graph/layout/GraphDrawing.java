package backprop.graph.layout;

import backprop.graph.Edge;
import backprop.graph.Graph;
import backprop.graph.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From columns and heights to places, lines and labels. */
final class GraphDrawing {
    private static final double MARGIN = 16;

    private final Graph graph;
    private final Metrics metrics;
    private final NodeColumns columns;
    private final Spacing rooms;
    private final List<List<LayoutNode>> items;
    private final XCoordinates across;
    private final Map<Node, NodeBox> places = new HashMap<>();

    GraphDrawing(Graph graph, Metrics metrics) {
        this.graph = graph;
        this.metrics = metrics;
        columns = new NodeColumns(graph);
        rooms = new Spacing(graph, metrics, columns.ends);
        items = Ordering.order(columns.columns);
        for (List<LayoutNode> column : items) column.forEach(rooms::give);
        YCoordinates.place(items);
        across = new XCoordinates(items, rooms, MARGIN);
    }

    Layout layout() {
        double top = MARGIN - highest();
        for (Node node : graph.nodes()) places.put(node, place(node, top));
        LayoutNode out = columns.result;
        NodeBox result =
                new NodeBox(across.centre(out.column), out.y() + top, metrics.resultWidth(), metrics.resultHeight());
        Map<Edge, Route> routes = new HashMap<>();
        Map<Edge, LabelSlot> flows = new HashMap<>();
        columns.ends.forEach((edge, end) -> {
            routes.put(edge, route(places.get(edge.from()), end, places.get(edge.to()), top));
            double width = rooms.flowWidth(end);
            if (width > 0) flows.put(edge, new LabelSlot(across.flowCentre(end.column), end.y() + top, width));
        });
        return new Layout(
                result.right() + MARGIN,
                lowest() + top + MARGIN,
                Map.copyOf(places),
                result,
                Map.copyOf(routes),
                route(places.get(graph.output()), out, result, top),
                labels(top),
                Map.copyOf(flows));
    }

    private double highest() {
        double highest = 0;
        for (List<LayoutNode> column : items)
            for (LayoutNode item : column) highest = Math.min(highest, item.y() - item.above);
        return highest;
    }

    private double lowest() {
        double lowest = 0;
        for (List<LayoutNode> column : items)
            for (LayoutNode item : column) lowest = Math.max(lowest, item.y() + item.below);
        return lowest;
    }

    private NodeBox place(Node node, double top) {
        LayoutNode item = columns.items.get(node);
        double width = rooms.width(item);
        double x = item.column == 0 ? MARGIN + width / 2 : across.centre(item.column);
        return new NodeBox(x, item.y() + top, width, metrics.height(node));
    }

    private Map<Node, LabelSlot> labels(double top) {
        Map<Node, LabelSlot> labels = new HashMap<>();
        for (Node node : graph.nodes()) {
            LayoutNode item = columns.items.get(node);
            double width = metrics.labelWidth(node);
            if (width > 0) labels.put(node, new LabelSlot(across.labelCentre(item.column), item.y() + top, width));
        }
        return Map.copyOf(labels);
    }

    /** To the end item, through the tracks where the height changes; from a port on up or down to the node. */
    private Route route(NodeBox from, LayoutNode end, NodeBox to, double top) {
        List<Point> back = new ArrayList<>();
        if (end.kind == LayoutNode.Kind.PORT) {
            back.add(new Point(to.x(), end.y() + top < to.y() ? to.top() : to.bottom()));
            back.add(new Point(to.x(), end.y() + top));
        } else {
            back.add(new Point(to.left(), to.y()));
        }
        for (LayoutNode item = end; item == end || item.kind == LayoutNode.Kind.LINE; item = item.left) {
            if (item.left.y() != item.y()) climb(back, across.bends(item.left), item.y(), top);
        }
        back.add(new Point(from.right(), from.y()));
        Collections.reverse(back);
        return new Route(List.copyOf(back));
    }

    /** From the right: through the tracks from the height y to that of the item they come from. */
    private void climb(List<Point> back, List<Bend> bends, double y, double top) {
        double out = y;
        for (int i = bends.size() - 1; i >= 0; i--) {
            Bend bend = bends.get(i);
            back.add(new Point(across.x(bend), out + top));
            back.add(new Point(across.x(bend), bend.in + top));
            out = bend.in;
        }
    }
}
