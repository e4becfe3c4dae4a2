package backprop.ui.graph.picture;

import backprop.graph.Edge;
import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.layout.Layout;
import backprop.graph.layout.NodeBox;
import backprop.ui.dom.Markup;
import backprop.ui.dom.MarkupText;
import org.teavm.jso.dom.xml.Element;

/** Below the picture a broad band along a node and the lines that its value takes: for who points at its name. */
final class Halo {
    private static final double AROUND = 6;

    private final Element root = Markup.svg("g", "class", "graph-lit");
    private final Graph graph;
    private final Layout layout;

    Halo(Element svg, Graph graph, Layout layout) {
        this.graph = graph;
        this.layout = layout;
        svg.appendChild(root);
    }

    void clear() {
        Markup.empty(root);
    }

    void show(Node node) {
        MarkupText text = new MarkupText();
        double corner = layout.density().corner();
        for (Edge edge : graph.edges()) {
            if (edge.from() == node)
                text.put("path", "", "d", layout.routes().get(edge).path(0, 0, corner));
        }
        if (node == graph.output()) {
            text.put("path", "", "d", layout.toResult().path(0, 0, corner));
            around(text, layout.result(), 8);
        }
        NodeBox place = layout.places().get(node);
        around(text, place, node.isLeaf() ? 8 : place.width() / 2);
        text.fill(root);
    }

    private static void around(MarkupText text, NodeBox place, double corner) {
        String x = Markup.number(place.left() - AROUND);
        String y = Markup.number(place.top() - AROUND);
        String width = Markup.number(place.width() + 2 * AROUND);
        String height = Markup.number(place.height() + 2 * AROUND);
        String round = Markup.number(corner + AROUND);
        text.put("rect", "", "x", x, "y", y, "width", width, "height", height, "rx", round);
    }
}
