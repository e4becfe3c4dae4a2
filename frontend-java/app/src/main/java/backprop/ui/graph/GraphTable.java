package backprop.ui.graph;

import backprop.graph.Node;
import backprop.number.Numbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.MarkupText;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** The graph as a table: every node with its value and gradient in full, empty until their step. */
final class GraphTable {
    private final HTMLElement body;
    private final List<Row> rows = new ArrayList<>();

    GraphTable(Parts parts) {
        body = parts.get("graph-table").querySelector("tbody");
    }

    private record Row(Node node, Cell value, Cell gradient) {}

    void build(Scene scene) {
        rows.clear();
        MarkupText text = new MarkupText();
        for (Node node : scene.graph().nodes()) {
            text.open("tr", "data-node", node.name()).put("th", name(scene, node), "scope", "row");
            text.put("td", what(scene, node)).put("td", "", "class", "value").put("td", "", "class", "gradient");
            text.close("tr");
            rows.add(new Row(node, new Cell(rows.size(), 2), new Cell(rows.size(), 3)));
        }
        text.fill(body);
    }

    void show(Moment moment) {
        for (Row row : rows) {
            row.value.show(moment.known().value(row.node));
            row.gradient.show(moment.known().gradient(row.node));
        }
        HTMLElement before = body.querySelector("[aria-current]");
        if (before != null) before.removeAttribute("aria-current");
        moment.step().ifPresent(step -> Markup.child(body, step.node().index()).setAttribute("aria-current", "step"));
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
    private final class Cell {
        private final int row;
        private final int column;
        private Optional<Double> shown = Optional.empty();

        private Cell(int row, int column) {
            this.row = row;
            this.column = column;
        }

        private void show(Optional<Double> number) {
            if (number.equals(shown)) return;
            shown = number;
            Markup.child(Markup.child(body, row), column)
                    .setTextContent(number.map(Numbers::full).orElse(""));
        }
    }
}
