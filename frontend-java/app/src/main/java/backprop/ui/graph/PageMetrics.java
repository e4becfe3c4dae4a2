package backprop.ui.graph;

import backprop.graph.Edge;
import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.graph.layout.Metrics;
import backprop.graph.layout.StandardMetrics;
import java.util.HashMap;
import java.util.Map;

/** The standard sizes, with room for the names that this page writes. */
final class PageMetrics implements Metrics {
    private static final double LETTER = 10, IDEOGRAPH = 17, PADDING = 24, LEAST = 60, RING = 14;

    private final Propagation propagation;
    private final Names names;
    private final StandardMetrics standard;
    private final Map<Node, Double> labelWidths = new HashMap<>();

    PageMetrics(Propagation propagation, Names names) {
        this.propagation = propagation;
        this.names = names;
        standard = new StandardMetrics(propagation);
    }

    @Override
    public double width(Node node) {
        double more = node.isInput() ? width(names.of(node)) - width(node.name()) : 0;
        return standard.width(node) + Math.max(0, more);
    }

    @Override
    public double height(Node node) {
        return standard.height(node);
    }

    @Override
    public double labelWidth(Node node) {
        return labelWidths.computeIfAbsent(node, each -> standard.labelWidth(each) + (each.isLeaf() ? 0 : RING));
    }

    @Override
    public double flowWidth(Edge edge) {
        return standard.flowWidth(edge);
    }

    @Override
    public double resultWidth() {
        return Math.max(LEAST, PADDING + width(names.of(propagation.graph().output())));
    }

    @Override
    public double resultHeight() {
        return standard.resultHeight();
    }

    private static double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) width += text.charAt(i) < 0x2e80 ? LETTER : IDEOGRAPH;
        return 2 * Math.ceil(width / 2);
    }
}
