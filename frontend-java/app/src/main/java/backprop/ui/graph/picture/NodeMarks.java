package backprop.ui.graph.picture;

import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.Operation;
import backprop.graph.Step;
import backprop.graph.layout.Density;
import backprop.graph.layout.NodeBox;
import backprop.ui.dom.Markup;
import backprop.ui.dom.MarkupText;
import backprop.ui.graph.scene.NodeTexts;
import backprop.ui.graph.scene.NumericProblems;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.dom.xml.Element;

/** The nodes of the picture: a circle with its operation, with a ring while it is at work; a typed number is a box. */
final class NodeMarks {
    private final DeferredChunks layer = new DeferredChunks("graph-nodes");
    private final Element ring;
    private final Map<Node, Integer> places = new HashMap<>();
    private final NodeTexts names;
    private final double radius;
    /** Of the nodes that are at work or in trouble. */
    private Map<Node, String> states = Map.of();

    /** Inputs are fields over the picture. */
    NodeMarks(Element svg, Scene scene) {
        Graph graph = scene.graph();
        names = scene.names();
        Density density = scene.layout().density();
        radius = density.radius();
        ring = Markup.svg("circle", "class", "ring", "r", Markup.number(radius + density.ring()));
        for (Node node : graph.nodes()) {
            if (node.isInput()) continue;
            places.put(node, places.size());
            NodeBox place = scene.layout().places().get(node);
            String translate = "translate(" + Markup.number(place.x()) + " " + Markup.number(place.y()) + ")";
            MarkupText text = layer.at(place.x());
            text.open("g", "class", "graph-node", "transform", translate, "data-at", node.name());
            if (node.isConstant()) typed(text, place, scene.names().of(node));
            else
                operation(
                        text.put("circle", "", "r", Markup.number(radius)),
                        node.operation().orElseThrow());
            text.close("g");
        }
        layer.show();
        svg.appendChild(layer.root);
    }

    private static void typed(MarkupText text, NodeBox place, String number) {
        Boxes.box(text, new NodeBox(0, 0, place.width(), place.height()));
        text.put("text", number, "class", "graph-typed", "y", "6");
    }

    private static void operation(MarkupText text, Operation operation) {
        String lines =
                switch (operation) {
                    case ADD -> "M-8 0H8M0-8V8";
                    case SUBTRACT, NEGATE -> "M-8 0H8";
                    case MULTIPLY -> "m-6-6L6 6M-6 6 6-6";
                    case DIVIDE -> "M-9 0H9M0-6.5v.01M0 6.5v.01";
                    case RELU -> "M-12 5H0L9-7";
                    case SIGMOID -> "M-12 8C2 8-2-8 12-8";
                    case TANH -> "M-12 8C0 8-2 4 0 0S0-8 12-8";
                    default -> "";
                };
        if (!lines.isEmpty()) text.put("path", "", "class", "sign", "d", lines);
        else if (operation == Operation.POWER) raised(text, "x", "y");
        else if (operation == Operation.SQUARE) raised(text, "( )", "2");
        else text.put("text", operation == Operation.SQRT ? "√" : operation.word(), "class", "function", "y", "5");
    }

    private static void raised(MarkupText text, String base, String exponent) {
        text.open("text", "class", "function", "y", "6").text(base);
        text.put("tspan", exponent, "dy", "-7").close("text");
    }

    void show(StepView moment) {
        Map<Node, String> wanted = new HashMap<>();
        for (Node node : NumericProblems.sentences(moment, names).keySet()) wanted.put(node, "graph-node troubled");
        Optional<Node> work = moment.step().map(Step::node);
        work.ifPresent(node -> wanted.merge(node, "graph-node now", (troubled, now) -> troubled + " now"));
        states.forEach((node, state) -> {
            if (!wanted.containsKey(node)) mark(node, "graph-node");
        });
        wanted.forEach((node, state) -> {
            if (!state.equals(states.get(node))) mark(node, state);
        });
        states = wanted;
        if (ring.getParentNode() != null) ring.delete();
        work.map(this::mark).ifPresent(mark -> mark.insertBefore(ring, mark.getFirstChild()));
    }

    private Element mark(Node node) {
        return layer.mark(places.get(node));
    }

    private void mark(Node node, String state) {
        Element mark = mark(node);
        mark.setAttribute("class", state);
        Element last = (Element) mark.getLastChild();
        boolean warns = "graph-warning".equals(last.getAttribute("class"));
        boolean troubled = state.contains("troubled");
        if (warns && !troubled) last.delete();
        if (warns || !troubled) return;
        Element warning = Markup.svg(
                "g",
                "class",
                "graph-warning",
                "transform",
                "translate(" + Markup.number(radius - 2) + " " + Markup.number(-radius) + ")");
        new MarkupText().put("circle", "", "r", "10").put("text", "!", "y", "5").fill(warning);
        mark.appendChild(warning);
    }
}
