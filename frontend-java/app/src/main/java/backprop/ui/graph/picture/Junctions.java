package backprop.ui.graph.picture;

import backprop.graph.Edge;
import backprop.graph.Node;
import backprop.graph.layout.Layout;
import backprop.graph.layout.Point;
import backprop.graph.layout.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the lines from one node part: at a corner of one, while another goes straight on or turns the other way. */
final class Junctions {
    private static final int MOST = 60;

    private Junctions() {}

    static Set<Point> of(Layout layout) {
        Map<Node, List<Route>> bundles = new HashMap<>();
        for (Map.Entry<Edge, Route> entry : layout.routes().entrySet()) {
            bundles.computeIfAbsent(entry.getKey().from(), node -> new ArrayList<>())
                    .add(entry.getValue());
        }
        Set<Point> junctions = new LinkedHashSet<>();
        for (List<Route> bundle : bundles.values()) {
            if (bundle.size() <= MOST) bundle.forEach(route -> add(junctions, route, bundle));
        }
        return junctions;
    }

    private static void add(Set<Point> junctions, Route route, List<Route> bundle) {
        List<Point> points = route.points();
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            Point next = points.get(i + 1);
            if (bundle.stream().anyMatch(other -> other != route && parts(corner, next, other))) junctions.add(corner);
        }
    }

    private static boolean parts(Point corner, Point next, Route other) {
        List<Point> points = other.points();
        for (int i = 1; i < points.size(); i++) {
            if (isInside(corner, points.get(i - 1), points.get(i))) return true;
            if (points.get(i - 1).equals(corner) && isInside(corner, next, points.get(i))) return true;
        }
        return false;
    }

    private static boolean isInside(Point p, Point a, Point b) {
        boolean across = a.y() == b.y() && p.y() == a.y() && (p.x() - a.x()) * (p.x() - b.x()) < 0;
        boolean down = a.x() == b.x() && p.x() == a.x() && (p.y() - a.y()) * (p.y() - b.y()) < 0;
        return across || down;
    }
}
