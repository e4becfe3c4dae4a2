package backprop.graph.layout;

import backprop.graph.Edge;
import backprop.graph.Graph;
import backprop.graph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks for everything that a picture of a graph must not have. */
final class Overlaps {
    private record Box(String name, double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private record Piece(Node from, String name, Box box) {}

    private final Layout layout;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    private Overlaps(Layout layout) {
        this.layout = layout;
    }

    /** A sentence for each fault. */
    static List<String> of(Graph graph, Layout layout) {
        Overlaps overlaps = new Overlaps(layout);
        overlaps.collect(graph);
        overlaps.compare();
        return overlaps.found;
    }

    private void collect(Graph graph) {
        layout.places()
                .forEach((node, place) -> boxes.add(box(
                        node.name(), place, node.isLeaf() ? 0 : layout.density().ring())));
        boxes.add(box("result", layout.result(), 0));
        layout.labels().forEach((node, slot) -> {
            double name = node.isLeaf() || node == graph.output()
                    ? 0
                    : layout.density().named();
            boxes.add(text("value of " + node, slot, -layout.density().above() - name, -6));
            boxes.add(text("gradient of " + node, slot, 6, layout.density().below()));
        });
        layout.flows()
                .forEach((edge, slot) -> boxes.add(
                        text("flow along " + edge, slot, 6, layout.density().below())));
        for (Map.Entry<Edge, Route> entry : layout.routes().entrySet())
            cut(entry.getKey().from(), entry.getKey().toString(), entry.getValue());
        cut(graph.output(), "result", layout.toResult());
    }

    private static Box box(String name, NodeBox place, double ring) {
        return new Box(name, place.left() - ring, place.top() - ring, place.right() + ring, place.bottom() + ring);
    }

    private static Box text(String name, LabelSlot slot, double above, double below) {
        double half = slot.width() / 2;
        return new Box(name, slot.x() - half, slot.y() + above, slot.x() + half, slot.y() + below);
    }

    private void cut(Node from, String name, Route route) {
        List<Point> points = route.points();
        if (points.get(1).x() <= points.get(0).x()) found.add(name + " does not leave to the right");
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            if (a.x() != b.x() && a.y() != b.y()) found.add(name + " slants");
            if (b.x() < a.x() && !isFold(points, i)) found.add(name + " goes back");
            Box box = new Box(
                    name,
                    Math.min(a.x(), b.x()) - 1,
                    Math.min(a.y(), b.y()) - 1,
                    Math.max(a.x(), b.x()) + 1,
                    Math.max(a.y(), b.y()) + 1);
            pieces.add(new Piece(from, name, box));
        }
    }

    /** Back to the left below all that stands there, from a piece that goes down to another. */
    private static boolean isFold(List<Point> points, int at) {
        return at > 1
                && at + 1 < points.size()
                && points.get(at - 2).y() < points.get(at - 1).y()
                && points.get(at).y() < points.get(at + 1).y();
    }

    private void compare() {
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            boolean outside = box.left < 0 || box.top < 0 || box.right > layout.width() || box.bottom > layout.height();
            if (outside) found.add(box.name + " is outside");
            for (Box other : boxes.subList(0, i)) {
                if (box.meets(other)) found.add(box.name + " meets " + other.name);
            }
        }
        List<Box> hard = new ArrayList<>(boxes);
        hard.removeIf(box ->
                layout.places().keySet().stream().anyMatch(node -> node.name().equals(box.name)));
        hard.removeIf(box -> box.name.equals("result"));
        // the borders of nodes may be touched, by 1
        layout.places().forEach((node, place) -> hard.add(box(node.name(), place, -1.5)));
        hard.add(box("result", layout.result(), -1.5));
        for (Piece piece : pieces) {
            for (Box box : hard) {
                if (piece.box.meets(box)) found.add(piece.name + " goes through " + box.name);
            }
        }
        comparePieces();
    }

    /** Lines may cross, but not run upon each other unless they come from one node. */
    private void comparePieces() {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            for (Piece other : pieces.subList(0, i)) {
                if (piece.from == other.from || !piece.box.meets(other.box)) continue;
                double across = Math.min(piece.box.right, other.box.right) - Math.max(piece.box.left, other.box.left);
                double down = Math.min(piece.box.bottom, other.box.bottom) - Math.max(piece.box.top, other.box.top);
                if (Math.max(across, down) > 4) found.add(piece.name + " runs upon " + other.name);
            }
        }
    }
}
