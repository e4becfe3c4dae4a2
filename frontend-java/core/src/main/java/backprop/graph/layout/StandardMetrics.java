package backprop.graph.layout;

import backprop.graph.Edge;
import backprop.graph.EdgeGradient;
import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.graph.Step;
import backprop.number.Numbers;
import java.util.HashMap;
import java.util.Map;

/** Boxes 44 high for leaves, circles of radius 24 for operations, numbers at a glance in type of 19. */
public final class StandardMetrics implements Metrics {
    private static final double NUMERAL = 11.5, LETTER = 10, IDEOGRAPH = 17, SMALL = 14 / 17.0;

    private final Propagation propagation;
    private final Map<Edge, Double> flowWidths = new HashMap<>();

    public StandardMetrics(Propagation propagation) {
        this.propagation = propagation;
        for (Step step : propagation.steps()) {
            if (!(step instanceof Step.Backward backward)) continue;
            for (EdgeGradient flow : backward.flows()) flowWidths.put(flow.edge(), numberWidth(flow.downstream()));
        }
    }

    @Override
    public double width(Node node) {
        if (!node.isLeaf() || node.constant().isPresent()) return 48;
        double number = numberWidth(propagation.value(node)) + 24;
        return node.isConstant() ? Math.max(48, number) : Math.max(112, number + 14 + nameWidth(node.name()));
    }

    @Override
    public double height(Node node) {
        return node.isLeaf() ? 44 : 48;
    }

    /** The node at work has a letter before its value, z = 650, and above it its name, if that is not in a box. */
    @Override
    public double labelWidth(Node node) {
        if (node.isConstant()) return 0;
        double gradient = node.isVariable() ? numberWidth(propagation.gradient(node)) : 0;
        if (node.isLeaf()) return gradient;
        double numbers = Math.max(gradient, 32 + numberWidth(propagation.value(node)));
        return node == propagation.graph().output() ? numbers : Math.max(numbers, smallWidth(node.name()));
    }

    @Override
    public double flowWidth(Edge edge) {
        return flowWidths.getOrDefault(edge, 0.0);
    }

    @Override
    public double resultWidth() {
        return Math.max(60, 24 + nameWidth(propagation.graph().output().name()));
    }

    @Override
    public double resultHeight() {
        return 44;
    }

    private static double numberWidth(double number) {
        return even(NUMERAL * Numbers.glance(number).length());
    }

    /** So that the middle is at a whole number. */
    private static double even(double width) {
        return 2 * Math.ceil(width / 2);
    }

    /** In type of 14; even. */
    public static double smallWidth(String name) {
        return even(SMALL * nameWidth(name));
    }

    /** In type of 17; even. */
    public static double nameWidth(String name) {
        double width = 0;
        for (int i = 0; i < name.length(); i++) width += name.charAt(i) < 0x2e80 ? LETTER : IDEOGRAPH;
        return even(width);
    }
}
