package backprop.ui.graph;

import backprop.graph.Edge;
import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.Phase;
import backprop.graph.Step;
import backprop.graph.layout.Layout;
import backprop.graph.layout.Point;
import backprop.graph.layout.Route;
import backprop.ui.dom.Markup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.dom.xml.Element;

/** The lines of the picture, and over them, thick, those at which the node at work takes and gives. */
final class Lines {
    /** Room for an arrow's head, and for the ring around the node at work. */
    private static final double HEAD = 12, THICK_HEAD = 15, RING = 9, RADIUS = 20;

    private final Element quiet = Markup.svg("g", "class", "edges");
    private final Element busy = Markup.svg("g", "class", "edges");
    private final Layout layout;
    private final Node output;
    private final String picture;
    private final Map<Edge, Element> paths = new LinkedHashMap<>();
    private final List<Element> covered = new ArrayList<>();
    private final Element toResult;

    /** @param picture tells the ids of this picture from those of others on the page */
    Lines(Element svg, Layout layout, Graph graph, String picture) {
        this.layout = layout;
        this.picture = picture;
        output = graph.output();
        for (Edge edge : graph.edges()) paths.put(edge, line(layout.routes().get(edge)));
        toResult = line(layout.toResult());
        for (Point point : Junctions.of(layout)) {
            Markup.put(
                    quiet,
                    Markup.svg(
                            "circle",
                            "class",
                            "junction",
                            "r",
                            "3",
                            "cx",
                            Markup.number(point.x()),
                            "cy",
                            Markup.number(point.y())));
        }
        Markup.put(svg, quiet, busy);
    }

    private Element line(Route route) {
        Element path = Markup.svg("path", "d", route.path(0, HEAD, RADIUS), "marker-end", "url(#head" + picture + ")");
        quiet.appendChild(path);
        return path;
    }

    void show(Optional<Step> step) {
        Markup.empty(busy);
        covered.forEach(path -> path.removeAttribute("class"));
        covered.clear();
        step.ifPresent(this::show);
    }

    private void show(Step step) {
        boolean back = step.phase() == Phase.BACKWARD;
        paths.forEach((edge, path) -> {
            boolean flows = !back || edge.from().isVariable() && !(step instanceof Step.Seed);
            if (edge.to() == step.node() && flows)
                thicken(path, entering(layout.routes().get(edge), back));
            if (edge.from() == step.node())
                thicken(path, leaving(layout.routes().get(edge), back));
        });
        if (step.node() == output) thicken(toResult, leaving(layout.toResult(), back));
    }

    private void thicken(Element path, String way) {
        path.setAttribute("class", "covered");
        covered.add(path);
        busy.appendChild(Markup.svg("path", "class", "now", "d", way, "marker-end", "url(#head-now" + picture + ")"));
    }

    /** A line from what the node at work needs. */
    private static String entering(Route route, boolean back) {
        return back ? route.reversed().path(RING, THICK_HEAD, RADIUS) : route.path(0, RING + THICK_HEAD, RADIUS);
    }

    /** A line to what needs the node at work. */
    private static String leaving(Route route, boolean back) {
        return back ? route.reversed().path(0, RING + THICK_HEAD, RADIUS) : route.path(RING, THICK_HEAD, RADIUS);
    }
}
