package backprop.ui.graph.picture;

import backprop.graph.Edge;
import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.Phase;
import backprop.graph.Step;
import backprop.graph.layout.Density;
import backprop.graph.layout.Layout;
import backprop.graph.layout.Point;
import backprop.graph.layout.Route;
import backprop.ui.dom.Markup;
import backprop.ui.dom.MarkupText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.dom.xml.Element;

/** The lines of the picture, and over them, thick, those at which the node at work takes and gives. */
final class Lines {
    /** Room for an arrow's head. */
    private static final double HEAD = 12;

    private final DeferredChunks quiet = new DeferredChunks("graph-edges");
    private final Element bands = Markup.svg("g", "class", "bands");
    private final Element busy = Markup.svg("g", "class", "graph-edges");
    private final Layout layout;
    /** Room for the ring around the node at work. */
    private final double ring;

    private final double thickHead;
    private final double radius;
    private final Node output;
    private final String picture;
    private final List<Edge> edges;
    private final List<Element> covered = new ArrayList<>();

    /**
     * The path of each edge in its order, then the one to the result.
     *
     * @param picture tells the ids of this picture from those of others on the page
     */
    Lines(Element svg, Layout layout, Graph graph, String picture) {
        this.layout = layout;
        this.picture = picture;
        ring = layout.density().ring();
        thickHead = layout.density() == Density.ROOMY ? 15 : 11;
        radius = layout.density().corner();
        output = graph.output();
        edges = graph.edges();
        for (Edge edge : edges) line(layout.routes().get(edge));
        line(layout.toResult());
        for (Point point : Junctions.of(layout)) {
            String x = Markup.number(point.x());
            MarkupText text = quiet.at(point.x());
            text.put("circle", "", "class", "graph-junction", "r", "3", "cx", x, "cy", Markup.number(point.y()));
        }
        quiet.show();
        svg.appendChild(bands);
        svg.appendChild(quiet.root);
        svg.appendChild(busy);
    }

    private void line(Route route) {
        MarkupText text = quiet.at(route.points().get(0).x());
        text.put("path", "", "d", route.path(0, HEAD, radius), "marker-end", "url(#head" + picture + ")");
    }

    void trace(Map<Edge, String> traced) {
        Markup.empty(bands);
        traced.forEach((edge, band) -> {
            String way = layout.routes().get(edge).path(0, 0, radius);
            bands.appendChild(Markup.svg("path", "class", band, "d", way));
        });
    }

    void show(Optional<Step> step) {
        Markup.empty(busy);
        covered.forEach(path -> path.removeAttribute("class"));
        covered.clear();
        step.ifPresent(this::show);
    }

    private void show(Step step) {
        boolean back = step.phase() == Phase.BACKWARD;
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            Route route = layout.routes().get(edge);
            boolean flows = !back || edge.from().isVariable() && !(step instanceof Step.Seed);
            if (edge.to() == step.node()) {
                if (flows) thicken(i, entering(route, back));
                else shorten(i, route.path(0, ring + HEAD, radius));
            }
            if (edge.from() == step.node()) thicken(i, leaving(route, back));
        }
        if (step.node() == output) thicken(edges.size(), leaving(layout.toResult(), back));
    }

    private void thicken(int place, String way) {
        replace(place, Markup.svg("path", "class", "now", "d", way, "marker-end", "url(#head-now" + picture + ")"));
    }

    /** So that the ring does not cover the head. */
    private void shorten(int place, String way) {
        replace(place, Markup.svg("path", "d", way, "marker-end", "url(#head" + picture + ")"));
    }

    private void replace(int place, Element by) {
        Element path = quiet.mark(place);
        path.setAttribute("class", "graph-covered");
        covered.add(path);
        busy.appendChild(by);
    }

    /** A line from what the node at work needs. */
    private String entering(Route route, boolean back) {
        return back ? route.reversed().path(ring, thickHead, radius) : route.path(0, ring + thickHead, radius);
    }

    /** A line to what needs the node at work. */
    private String leaving(Route route, boolean back) {
        return back ? route.reversed().path(0, ring + thickHead, radius) : route.path(ring, thickHead, radius);
    }
}
