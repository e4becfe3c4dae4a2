package backprop.ui.graph.scene;

import backprop.graph.Constant;
import backprop.graph.Graph;
import backprop.graph.Letters;
import backprop.graph.Node;
import backprop.ui.dom.Texts;

/** What the page calls a node: its name, in Chinese for the things of the supermarket; a number is its own name, e is e. */
public final class NodeTexts {
    private static final String KEY = "graph.name.";

    private final Graph graph;
    private final boolean ours;

    /** ours: the graph is a preset. In a student's own graph a name stays what was typed. */
    NodeTexts(Graph graph, boolean ours) {
        this.graph = graph;
        this.ours = ours;
    }

    /** Of the formulas of a step at this node. */
    public Letters letters(Node node) {
        return Letters.of(graph, node, this::of);
    }

    public String of(Node node) {
        if (node.isConstant())
            return node.constant().map(Constant::symbol).orElseGet(() -> FormulaText.operand(graph.valueOf(node)));
        String key = KEY + node.name();
        return ours && Texts.has(key) ? Texts.text(key) : node.name();
    }
}
