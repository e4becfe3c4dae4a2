package backprop.ui.graph;

import backprop.graph.Node;
import backprop.number.Numbers;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** The graph as a table: every node with its value and gradient in full, empty until their step. */
final class GraphTable {
    private final HTMLElement body = Elements.byId("graph-table").querySelector("tbody");
    private final Map<Node, Row> rows = new LinkedHashMap<>();

    private record Row(Element root, Element value, Element gradient) {}

    void build(Scene scene) {
        Markup.empty(body);
        rows.clear();
        for (Node node : scene.graph().nodes()) {
            Row row = new Row(
                    Markup.html("tr", "data-node", node.name()),
                    Markup.html("td", "class", "value"),
                    Markup.html("td", "class", "gradient"));
            Element name = Markup.put(Markup.html("th", "scope", "row"), name(scene, node));
            Markup.put(row.root, name, Markup.put(Markup.html("td"), what(scene, node)), row.value, row.gradient);
            body.appendChild(row.root);
            rows.put(node, row);
        }
    }

    void show(Moment moment) {
        rows.forEach((node, row) -> {
            put(row.value, moment.known().value(node).map(Numbers::full).orElse(""));
            put(row.gradient, moment.known().gradient(node).map(Numbers::full).orElse(""));
            if (moment.isAtWork(node)) row.root.setAttribute("aria-current", "step");
            else row.root.removeAttribute("aria-current");
        });
    }

    private static void put(Element cell, String text) {
        if (!cell.getTextContent().equals(text)) cell.setTextContent(text);
    }

    private static String name(Scene scene, Node node) {
        String shown = scene.names().of(node);
        return node.isConstant() || shown.equals(node.name()) ? node.name() : shown + " (" + node.name() + ")";
    }

    private static String what(Scene scene, Node node) {
        if (node.isLeaf()) return Texts.text(node.isInput() ? "graph.table.input" : "graph.table.constant");
        return Figures.formula(node, scene.names());
    }
}
