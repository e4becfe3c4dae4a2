package backprop.ui.graph.scene;

import backprop.graph.Edge;
import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.graph.layout.Density;
import backprop.graph.layout.Metrics;
import backprop.graph.layout.StandardMetrics;
import java.util.HashMap;
import java.util.Map;

/** The standard sizes, with room for the names that this page writes. */
final class PageMetrics implements Metrics {
    private final Node output;
    private final NodeTexts names;
    private final StandardMetrics standard;
    private final Map<Node, Double> labelWidths = new HashMap<>();

    PageMetrics(Propagation propagation, NodeTexts names, Density density) {
        output = propagation.graph().output();
        this.names = names;
        standard = new StandardMetrics(propagation, density);
    }

    @Override
    public Density density() {
        return standard.density();
    }

    @Override
    public double width(Node node) {
        double more = node.isInput() ? moreThanItsName(node) : 0;
        return standard.width(node) + more;
    }

    @Override
    public double height(Node node) {
        return standard.height(node);
    }

    @Override
    public double labelWidth(Node node) {
        return labelWidths.computeIfAbsent(node, this::widest);
    }

    private double widest(Node node) {
        if (node.isLeaf()) return standard.labelWidth(node);
        double numbers = standard.labelWidth(node) + ring();
        return node == output ? numbers : Math.max(numbers, standard.smallWidth(names.of(node)));
    }

    /** Its label stands beside the ring around a node at work, and is bold then. */
    private double ring() {
        return density() == Density.ROOMY ? 14 : 4;
    }

    @Override
    public double flowWidth(Edge edge) {
        return standard.flowWidth(edge);
    }

    @Override
    public double resultWidth() {
        return standard.resultWidth() + moreThanItsName(output);
    }

    @Override
    public double resultHeight() {
        return standard.resultHeight();
    }

    private double moreThanItsName(Node node) {
        double more = standard.nameWidth(names.of(node)) - standard.nameWidth(node.name());
        return Math.max(0, more);
    }
}
