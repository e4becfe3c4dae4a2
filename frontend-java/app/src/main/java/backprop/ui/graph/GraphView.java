package backprop.ui.graph;

import backprop.graph.Node;
import backprop.graph.layout.Layout;
import backprop.graph.layout.Place;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.teavm.jso.dom.xml.Element;

/** The picture of a graph: built for each scene, then shown at any moment of it. */
final class GraphView {
    private final Element root;
    private final String picture;
    private final Map<Node, NodeMark> nodes = new HashMap<>();
    private Optional<Lines> lines = Optional.empty();
    private Optional<Labels> labels = Optional.empty();

    GraphView(Element root, String picture) {
        this.root = root;
        this.picture = picture;
    }

    void build(Scene scene) {
        Layout layout = scene.layout();
        Element svg = Markup.svg("svg", "viewBox", "0 0 " + layout.width() + " " + layout.height(), "role", "img");
        String size = Integer.toString(scene.graph().nodes().size());
        String output = scene.names().of(scene.graph().output());
        svg.setAttribute("aria-label", Texts.text("graph.picture", size, output));
        Markup.put(svg, heads());
        lines = Optional.of(new Lines(svg, layout, scene.graph(), picture));
        putNodes(svg, scene);
        labels = Optional.of(new Labels(svg, layout, scene.graph()));
        Markup.put(svg, box("result", layout.result(), output));
        Markup.empty(root);
        root.appendChild(svg);
    }

    void show(Moment moment) {
        lines.ifPresent(shown -> shown.show(moment.step()));
        labels.ifPresent(shown -> shown.show(moment));
        Set<Node> troubled = Troubles.nodes(moment);
        nodes.forEach((node, mark) -> {
            String state = moment.isAtWork(node) ? "node now" : "node";
            mark.state(troubled.contains(node) ? state + " troubled" : state);
        });
    }

    private void putNodes(Element svg, Scene scene) {
        Element layer = Markup.svg("g", "class", "nodes");
        Element copies = Markup.svg("g", "class", "input-copies");
        nodes.clear();
        for (Node node : scene.graph().nodes()) {
            Place place = scene.layout().places().get(node);
            if (node.isInput()) copies.appendChild(copy(scene, node, place));
            else nodes.put(node, new NodeMark(layer, node, place, scene.names()));
        }
        Markup.put(svg, layer, copies);
    }

    private static Element box(String classes, Place place, String name) {
        Element box = Markup.svg("g", "class", classes);
        NodeMark.box(box, place.left(), place.top(), place.width(), place.height());
        return Markup.put(box, text(place.x(), place.y() + 5, name));
    }

    /** Inputs are fields over the picture; a picture that leaves the page takes these along instead. */
    private static Element copy(Scene scene, Node node, Place place) {
        Element box = Markup.svg("g");
        NodeMark.box(box, place.left(), place.top(), place.width(), place.height());
        Element name = text(place.left() + 10, place.y() + 5, scene.names().of(node));
        String glance = Figures.glance(scene.propagation().value(node));
        Element number = text(place.right() - 10, place.y() + 6, glance);
        name.setAttribute("class", "name");
        number.setAttribute("class", "number");
        return Markup.put(box, name, number);
    }

    private static Element text(double x, double y, String content) {
        return Markup.put(Markup.svg("text", "x", Markup.number(x), "y", Markup.number(y)), content);
    }

    private Element heads() {
        return Markup.put(
                Markup.svg("defs"),
                head("head" + picture, "head", 12, 12, 1, "M0 1 11 6 0 11z"),
                head("head-now" + picture, "head now", 16, 18, 2, "M0 0 15 9 0 18z"));
    }

    private static Element head(String id, String classes, int width, int height, int refX, String shape) {
        Element marker = Markup.svg(
                "marker",
                "id",
                id,
                "markerUnits",
                "userSpaceOnUse",
                "orient",
                "auto",
                "markerWidth",
                "" + width,
                "markerHeight",
                "" + height,
                "refX",
                "" + refX,
                "refY",
                "" + height / 2);
        return Markup.put(marker, Markup.svg("path", "class", classes, "d", shape));
    }
}
