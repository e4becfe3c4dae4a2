package backprop.ui.graph.table;

import backprop.graph.Node;
import backprop.ui.dom.Markup;
import backprop.ui.dom.MarkupText;
import backprop.ui.dom.Texts;
import backprop.ui.graph.scene.FigureElements;
import backprop.ui.graph.scene.FormulaText;
import backprop.ui.graph.scene.NodeTexts;
import backprop.ui.graph.scene.NumericProblems;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** The graph as a table: every node with its value and gradient in full, empty until their step. */
public final class GraphTable {
    private final HTMLElement body;
    private final List<Row> rows = new ArrayList<>();

    public GraphTable(FigureElements parts) {
        body = parts.get("graph-table").querySelector("tbody");
    }

    private record Row(Node node, Cell value, Cell gradient, Note note) {}

    public void build(Scene scene) {
        rows.clear();
        MarkupText text = new MarkupText();
        for (Node node : scene.graph().nodes()) {
            text.open("tr", "data-node", node.name()).put("th", name(scene, node), "scope", "row");
            text.put("td", what(scene, node)).put("td", "", "class", "value").put("td", "", "class", "gradient");
            text.close("tr");
            rows.add(new Row(node, new Cell(rows.size(), 2), new Cell(rows.size(), 3), new Note(rows.size())));
        }
        text.fill(body);
    }

    public void show(StepView moment, NodeTexts names) {
        Map<Node, String> troubles = NumericProblems.sentences(moment, names);
        for (Row row : rows) {
            row.note.show(troubles.getOrDefault(row.node, ""));
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
        if (node.isInput()) return Texts.text("graph.table.input");
        String symbol = node.constant().map(constant -> " " + constant.symbol()).orElse("");
        if (node.isLeaf()) return Texts.text("graph.table.constant") + symbol;
        return FormulaText.formula(node, scene.names());
    }

    /** Behind what a node is: why it has no value, or passes no gradient back. */
    private final class Note {
        private final int row;
        private String shown = "";

        private Note(int row) {
            this.row = row;
        }

        private void show(String sentence) {
            if (sentence.equals(shown)) return;
            Element cell = Markup.child(Markup.child(body, row), 1);
            if (!shown.isEmpty()) cell.getLastChild().delete();
            shown = sentence;
            if (!sentence.isEmpty()) Markup.put(cell, Markup.put(Markup.html("small", "class", "troubled"), sentence));
        }
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
                    .setTextContent(number.map(FormulaText::full).orElse(""));
        }
    }
}
