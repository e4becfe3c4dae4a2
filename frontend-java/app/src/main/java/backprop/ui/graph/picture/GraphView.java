package backprop.ui.graph.picture;

import backprop.graph.Edge;
import backprop.graph.Node;
import backprop.graph.layout.Density;
import backprop.graph.layout.Layout;
import backprop.graph.layout.NodeBox;
import backprop.ui.dom.Markup;
import backprop.ui.dom.MarkupText;
import backprop.ui.graph.scene.FormulaText;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepSentence;
import backprop.ui.graph.scene.StepView;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.teavm.jso.dom.xml.Element;

/** The picture of a graph: built for each scene, then shown at any moment of it. */
public final class GraphView {
    private final Element root;
    private final String picture;
    private final boolean namesAll;
    private Optional<Halo> halo = Optional.empty();
    private Optional<Lines> lines = Optional.empty();
    private Optional<NodeMarks> nodes = Optional.empty();
    private Optional<Labels> labels = Optional.empty();
    private Optional<NodeNames> names = Optional.empty();
    private Optional<Travel> travel = Optional.empty();

    /** @param picture tells the ids of this picture from those of others on the page */
    public GraphView(Element root, String picture) {
        this(root, picture, false);
    }

    /** @param namesAll whether each node is named at every moment, not only where a step speaks of it */
    public GraphView(Element root, String picture, boolean namesAll) {
        this.root = root;
        this.picture = picture;
        this.namesAll = namesAll;
    }

    public void build(Scene scene) {
        Layout layout = scene.layout();
        Element svg = Markup.svg("svg", "viewBox", "0 0 " + layout.width() + " " + layout.height(), "role", "img");
        String output = scene.names().of(scene.graph().output());
        svg.setAttribute("aria-label", StepSentence.counted("graph.picture", scene.graph(), output));
        Markup.put(svg, heads(layout.density()));
        halo = Optional.of(new Halo(svg, scene.graph(), layout));
        lines = Optional.of(new Lines(svg, layout, scene.graph(), picture));
        nodes = Optional.of(new NodeMarks(svg, scene));
        labels = Optional.of(new Labels(svg, scene));
        names = Optional.of(new NodeNames(svg, scene, namesAll));
        travel = Optional.of(new Travel(svg, layout, scene.graph()));
        Element result = Markup.svg("g", "class", "graph-result");
        NodeBox place = layout.result();
        Boxes.text(Boxes.box(new MarkupText(), place), place.x(), place.y() + 5, output, "")
                .fill(result);
        Markup.put(svg, result);
        Markup.empty(root);
        root.appendChild(svg);
    }

    public void show(StepView moment) {
        lines.ifPresent(shown -> shown.show(moment.step()));
        nodes.ifPresent(shown -> shown.show(moment));
        labels.ifPresent(shown -> shown.show(moment));
        names.ifPresent(shown -> shown.show(moment));
        travel.ifPresent(shown -> shown.show(moment));
    }

    /** What the step's words speak of has its name in the picture. */
    public void name(Set<Node> spokenOf) {
        names.ifPresent(shown -> shown.add(spokenOf));
    }

    /** A node with the lines that leave it, or none. */
    public void light(Optional<Node> node) {
        halo.ifPresent(shown -> {
            shown.clear();
            node.ifPresent(shown::show);
        });
    }

    /** Paths to be told apart: each edge with the class of its band, which lies below the line. */
    public void trace(Map<Edge, String> bands) {
        lines.ifPresent(shown -> shown.trace(bands));
    }

    /** Inputs are fields over the picture; a picture that leaves the page takes these along instead. */
    public static Element inputs(Scene scene) {
        MarkupText text = new MarkupText();
        for (Node node : scene.graph().inputs()) {
            NodeBox place = scene.layout().places().get(node);
            Boxes.box(text, place);
            Boxes.text(text, place.left() + 10, place.y() + 5, scene.names().of(node), "graph-name");
            String glance = FormulaText.formatShort(scene.propagation().value(node));
            Boxes.text(text, place.right() - 10, place.y() + 6, glance, "number");
        }
        Element copies = Markup.svg("g", "class", "input-copies");
        text.fill(copies);
        return copies;
    }

    private Element heads(Density density) {
        Element heads = Markup.svg("defs");
        MarkupText text = new MarkupText();
        head(text, "head" + picture, "head", 12, 12, 1, "M0 1 11 6 0 11z");
        if (density == Density.ROOMY) head(text, "head-now" + picture, "head now", 16, 18, 2, "M0 0 15 9 0 18z");
        else head(text, "head-now" + picture, "head now", 12, 14, 2, "M0 0 11 7 0 14z");
        text.fill(heads);
        return heads;
    }

    private static void head(
            MarkupText text, String id, String classes, int width, int height, int refX, String shape) {
        String[] attributes = {
            "id",
            id,
            "markerUnits",
            "userSpaceOnUse",
            "orient",
            "auto",
            "refX",
            "" + refX,
            "refY",
            "" + height / 2,
            "markerWidth",
            "" + width,
            "markerHeight",
            "" + height,
        };
        text.open("marker", attributes)
                .put("path", "", "class", classes, "d", shape)
                .close("marker");
    }
}
