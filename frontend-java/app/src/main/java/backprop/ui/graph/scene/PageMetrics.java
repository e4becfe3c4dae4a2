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
    private final double least;
    private final Map<Node, Double> labelWidths = new HashMap<>();

    PageMetrics(Propagation propagation, NodeTexts names, Density density) {
        this(propagation, names, density, 0);
    }

    /** @param least the width of a label, where there is one */
    PageMetrics(Propagation propagation, NodeTexts names, Density density, double least) {
        this.least = least;
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
        return labelWidths.computeIfAbsent(node, each -> roomy(widest(each)));
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
        return roomy(standard.flowWidth(edge));
    }

    private double roomy(double width) {
        return width == 0 ? 0 : Math.max(least, width);
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
