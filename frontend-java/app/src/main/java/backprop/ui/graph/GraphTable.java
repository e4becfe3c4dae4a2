package backprop.ui.graph;

import backprop.graph.Node;
import backprop.number.Numbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** The graph as a table: every node with its value and gradient in full, empty until their step. */
final class GraphTable {
    private final HTMLElement body;
    private final Map<Node, Row> rows = new LinkedHashMap<>();

    GraphTable(Parts parts) {
        body = parts.get("graph-table").querySelector("tbody");
    }

    private record Row(Element root, Cell value, Cell gradient) {}

    void build(Scene scene) {
        Markup.empty(body);
        rows.clear();
        for (Node node : scene.graph().nodes()) {
            Row row = new Row(Markup.html("tr", "data-node", node.name()), new Cell("value"), new Cell("gradient"));
            Element name = Markup.put(Markup.html("th", "scope", "row"), name(scene, node));
            Markup.put(
                    row.root,
                    name,
                    Markup.put(Markup.html("td"), what(scene, node)),
                    row.value.root,
                    row.gradient.root);
            body.appendChild(row.root);
            rows.put(node, row);
        }
    }

    void show(Moment moment) {
        rows.forEach((node, row) -> {
            row.value.show(moment.known().value(node));
            row.gradient.show(moment.known().gradient(node));
            if (moment.isAtWork(node)) row.root.setAttribute("aria-current", "step");
            else row.root.removeAttribute("aria-current");
        });
    }

    private static String name(Scene scene, Node node) {
        String shown = scene.names().of(node);
        return node.isConstant() || shown.equals(node.name()) ? node.name() : shown + " (" + node.name() + ")";
    }

    private static String what(Scene scene, Node node) {
        if (node.isLeaf()) return Texts.text(node.isInput() ? "graph.table.input" : "graph.table.constant");
        return Figures.formula(node, scene.names());
    }

    /** Writes a number only when it changes: writing out all digits takes its time. */
    private static final class Cell {
        private final Element root;
        private Optional<Double> shown = Optional.empty();

        private Cell(String kind) {
            root = Markup.html("td", "class", kind);
        }

        private void show(Optional<Double> number) {
            if (number.equals(shown)) return;
            shown = number;
            root.setTextContent(number.map(Numbers::full).orElse(""));
        }
    }
}
