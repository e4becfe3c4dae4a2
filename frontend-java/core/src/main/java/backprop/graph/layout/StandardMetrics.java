package backprop.graph.layout;

import backprop.graph.Edge;
import backprop.graph.EdgeGradient;
import backprop.graph.Graph;
import backprop.graph.Letters;
import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.graph.Step;
import backprop.number.Numbers;
import java.util.HashMap;
import java.util.Map;

/** Boxes for leaves, circles for operations, numbers at a glance. */
public final class StandardMetrics implements Metrics {
    /** Shares of the type's size; names above a line are set in 14 of 17 where they have room. */
    private static final double NUMERAL = 11.5 / 19, LETTER = 10 / 17.0, SMALL = 14 / 17.0;

    private final Propagation propagation;
    private final Density density;
    /** Of a letter before a value, where the names are too long for formulas. */
    private final double letterWidth;

    private final Map<Edge, Double> flowWidths = new HashMap<>();

    public StandardMetrics(Propagation propagation, Density density) {
        this.propagation = propagation;
        this.density = density;
        Graph graph = propagation.graph();
        boolean lettered = density == Density.ROOMY
                || !Letters.of(graph, graph.output(), Node::name).areNames();
        letterWidth = lettered ? even(space() * 32) : 0;
        for (Step step : propagation.steps()) {
            if (!(step instanceof Step.Backward backward)) continue;
            for (EdgeGradient flow : backward.flows()) flowWidths.put(flow.edge(), numberWidth(flow.downstream()));
        }
    }

    @Override
    public Density density() {
        return density;
    }

    @Override
    public double width(Node node) {
        double circle = 2 * density.radius();
        if (!node.isLeaf() || node.constant().isPresent()) return circle;
        double number = numberWidth(propagation.value(node)) + space() * 24;
        if (node.isConstant()) return Math.max(circle, number);
        return Math.max(even(space() * 112), even(number + space() * 14) + nameWidth(node.name()));
    }

    /** Of what there is in the roomy picture. */
    private double space() {
        return density.boxHeight() / Density.ROOMY.boxHeight();
    }

    @Override
    public double height(Node node) {
        return node.isLeaf() ? density.boxHeight() : 2 * density.radius();
    }

    /** The node at work has a letter before its value, z = 650, and above it its name, if that is not in a box. */
    @Override
    public double labelWidth(Node node) {
        if (node.isConstant()) return 0;
        double gradient = node.isVariable() ? numberWidth(propagation.gradient(node)) : 0;
        if (node.isLeaf()) return gradient;
        double numbers = Math.max(gradient, letterWidth + numberWidth(propagation.value(node)));
        return node == propagation.graph().output() ? numbers : Math.max(numbers, smallWidth(node.name()));
    }

    @Override
    public double flowWidth(Edge edge) {
        return flowWidths.getOrDefault(edge, 0.0);
    }

    @Override
    public double resultWidth() {
        return Math.max(
                even(space() * 60),
                even(space() * 24) + nameWidth(propagation.graph().output().name()));
    }

    @Override
    public double resultHeight() {
        return density.boxHeight();
    }

    private double numberWidth(double number) {
        return even(NUMERAL * density.numberType() * Numbers.formatShort(number).length());
    }

    /** So that the middle is at a whole number. */
    private static double even(double width) {
        return 2 * Math.ceil(width / 2);
    }

    /** Of a name above a line; even. */
    public double smallWidth(String name) {
        return even((density == Density.ROOMY ? SMALL : 1) * nameWidth(name));
    }

    /** Of a name in a box; even. */
    public double nameWidth(String name) {
        double width = 0;
        for (int i = 0; i < name.length(); i++) width += name.charAt(i) < 0x2e80 ? LETTER : 1;
        return even(width * density.nameType());
    }
}
