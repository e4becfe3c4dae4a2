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
    private final Graph graph;
    private final Metrics metrics;
    private final NodeColumns columns;
    private final Spacing rooms;
    private final List<Band> bands;
    private final Folds folds;
    private final Map<Node, NodeBox> places = new HashMap<>();

    GraphDrawing(Graph graph, Metrics metrics, List<Integer> cuts) {
        this.graph = graph;
        this.metrics = metrics;
        columns = new NodeColumns(graph);
        rooms = new Spacing(graph, metrics, columns.ends);
        bands = Band.of(Ordering.order(columns.columns), cuts);
        for (Band band : bands) {
            band.columns.forEach(column -> column.forEach(rooms::setDistances));
            YCoordinates.place(band.columns, rooms.density.toPort());
        }
        folds = new Folds(bands, rooms);
    }

    Layout layout() {
        for (Node node : graph.nodes()) places.put(node, place(node));
        LayoutNode out = columns.result;
        NodeBox result =
                new NodeBox(out.band.across.centre(out.column), out.y(), metrics.resultWidth(), metrics.resultHeight());
        Map<Edge, Route> routes = new HashMap<>();
        Map<Edge, LabelSlot> flows = new HashMap<>();
        columns.ends.forEach((edge, end) -> {
            routes.put(edge, route(places.get(edge.from()), end, places.get(edge.to())));
            double width = rooms.flowWidth(end);
            if (width > 0) flows.put(edge, new LabelSlot(end.band.across.flowCentre(end.column), end.y(), width));
        });
        return new Layout(
                folds.right() + rooms.density.margin(),
                folds.bottom() + rooms.density.margin(),
                Map.copyOf(places),
                result,
                Map.copyOf(routes),
                route(places.get(graph.output()), out, result),
                labels(),
                Map.copyOf(flows),
                rooms.density);
    }

    /** Of all columns in one line, with what is between them. */
    double[] columnWidths() {
        return bands.get(0).across.widths();
    }

    /** The least that each column needs. */
    double[] columnHeights() {
        return bands.get(0).columns.stream()
                .mapToDouble(column -> column.stream()
                        .mapToDouble(item -> item.above + item.below)
                        .sum())
                .toArray();
    }

    /** What the lines take that go from each column's left to another place. */
    double[] crossingHeights() {
        List<List<LayoutNode>> all = bands.get(0).columns;
        double[] heights = new double[all.size()];
        for (int i = 1; i < heights.length; i++) {
            long crossing = all.get(i - 1).stream()
                    .filter(item -> !item.right.isEmpty())
                    .count();
            heights[i] = Folds.height((int) crossing, rooms.density);
        }
        return heights;
    }

    private NodeBox place(Node node) {
        LayoutNode item = columns.items.get(node);
        double width = rooms.width(item);
        XCoordinates across = item.band.across;
        double x = item.column == item.band.first ? across.left() + width / 2 : across.centre(item.column);
        return new NodeBox(x, item.y(), width, metrics.height(node));
    }

    private Map<Node, LabelSlot> labels() {
        Map<Node, LabelSlot> labels = new HashMap<>();
        for (Node node : graph.nodes()) {
            LayoutNode item = columns.items.get(node);
            double width = metrics.labelWidth(node);
            if (width > 0) labels.put(node, new LabelSlot(item.band.across.labelCentre(item.column), item.y(), width));
        }
        return Map.copyOf(labels);
    }

    /** To the end item, through the tracks where the height changes; from a port on up or down to the node. */
    private Route route(NodeBox from, LayoutNode end, NodeBox to) {
        List<Point> back = new ArrayList<>();
        if (end.kind == LayoutNode.Kind.PORT) {
            back.add(new Point(to.x(), end.y() < to.y() ? to.top() : to.bottom()));
            back.add(new Point(to.x(), end.y()));
        } else {
            back.add(new Point(to.left(), to.y()));
        }
        for (LayoutNode item = end; item == end || item.kind == LayoutNode.Kind.LINE; item = item.left) {
            if (item.exit != null) {
                folds.wayBack(item, back);
                item = item.exit;
            }
            if (item.left.y() != item.y()) traceBack(back, item.left, item.y());
        }
        back.add(new Point(from.right(), from.y()));
        Collections.reverse(back);
        return new Route(List.copyOf(back));
    }

    /** From the right: through the tracks from the height y to that of the item they come from. */
    private static void traceBack(List<Point> back, LayoutNode from, double y) {
        XCoordinates across = from.band.across;
        List<Bend> bends = across.bends(from);
        double out = y;
        for (int i = bends.size() - 1; i >= 0; i--) {
            Bend bend = bends.get(i);
            back.add(new Point(across.x(bend), out));
            back.add(new Point(across.x(bend), bend.in));
            out = bend.in;
        }
    }
}
