package backprop.ui.graph.scene;

import backprop.graph.Constant;
import backprop.graph.Graph;
import backprop.graph.Letters;
import backprop.graph.Mentions;
import backprop.graph.Node;
import backprop.ui.dom.Texts;

/** What the page calls a node: its name, in Chinese for the things of the supermarket; a number is its own name, e is e. */
public final class NodeTexts {
    private static final String KEY = "graph.name.";

    private final Graph graph;
    private final boolean ours;
    private final boolean marks;

    /** ours: the graph is a preset. In a student's own graph a name stays what was typed. */
    NodeTexts(Graph graph, boolean ours) {
        this(graph, ours, false);
    }

    private NodeTexts(Graph graph, boolean ours, boolean marks) {
        this.graph = graph;
        this.ours = ours;
        this.marks = marks;
    }

    /** For sentences whose names are found again, as {@link Mentions}. */
    public NodeTexts marked() {
        return new NodeTexts(graph, ours, true);
    }

    /** Of the formulas of a step at this node. */
    public Letters letters(Node node) {
        return Letters.of(graph, node, this::plain);
    }

    public String of(Node node) {
        return named(node, plain(node));
    }

    /** A text that stands for the name of a node. */
    public String named(Node node, String text) {
        return marks && !node.isConstant() ? Mentions.mark(node, text) : text;
    }

    /** A fixed text about the graph. */
    public String about(String text) {
        return marks ? Mentions.find(graph, this::plain, text) : text;
    }

    private String plain(Node node) {
        if (node.isConstant())
            return node.constant().map(Constant::symbol).orElseGet(() -> FormulaText.operand(graph.valueOf(node)));
        String key = KEY + node.name();
        return ours && Texts.has(key) ? Texts.text(key) : node.name();
    }
}
