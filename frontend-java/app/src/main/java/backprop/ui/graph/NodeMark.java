package backprop.ui.graph;

import backprop.graph.Node;
import backprop.graph.Operation;
import backprop.graph.layout.Place;
import backprop.ui.dom.Markup;
import org.teavm.jso.dom.xml.Element;

/** A node in the picture: a circle with its operation, with a ring while it is at work; a typed number is a box. */
final class NodeMark {
    private final Element root;
    private String shown = "";

    NodeMark(Element layer, Node node, Place place, Names names) {
        root = Markup.svg(
                "g",
                "transform",
                "translate(" + Markup.number(place.x()) + " " + Markup.number(place.y()) + ")",
                "data-at",
                node.name());
        if (node.isConstant()) {
            box(root, -place.width() / 2, -place.height() / 2, place.width(), place.height());
            Markup.put(root, text("typed", 6, names.of(node)));
        } else {
            Markup.put(root, Markup.svg("circle", "class", "ring", "r", "33"), Markup.svg("circle", "r", "24"));
            operation(node.operation().orElseThrow());
            Markup.put(
                    root,
                    Markup.put(
                            Markup.svg("g", "class", "warning", "transform", "translate(22 -24)"),
                            Markup.svg("circle", "r", "10"),
                            text("", 5, "!")));
        }
        layer.appendChild(root);
        state("node");
    }

    void state(String classes) {
        if (classes.equals(shown)) return;
        root.setAttribute("class", classes);
        shown = classes;
    }

    private void operation(Operation operation) {
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
        if (!lines.isEmpty()) Markup.put(root, Markup.svg("path", "class", "sign", "d", lines));
        else if (operation == Operation.POWER) Markup.put(root, power());
        else Markup.put(root, text("function", 5, operation == Operation.SQRT ? "√" : operation.word()));
    }

    private static Element power() {
        Element text = text("function", 6, "x");
        return Markup.put(text, Markup.put(Markup.svg("tspan", "dy", "-7", "font-size", "12"), "y"));
    }

    private static Element text(String classes, int y, String content) {
        return Markup.put(Markup.svg("text", "class", classes, "y", "" + y), content);
    }

    static void box(Element parent, double x, double y, double width, double height) {
        Element box = Markup.svg("rect", "x", Markup.number(x), "y", Markup.number(y), "rx", "8");
        box.setAttribute("width", Markup.number(width));
        box.setAttribute("height", Markup.number(height));
        parent.appendChild(box);
    }
}
