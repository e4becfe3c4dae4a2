package backprop.ui.graph;

import backprop.graph.Edge;
import backprop.graph.Flow;
import backprop.graph.Node;
import backprop.graph.Situation;
import backprop.graph.Step;
import backprop.graph.layout.Layout;
import backprop.graph.layout.Slot;
import backprop.number.Numbers;
import backprop.ui.dom.Markup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.dom.xml.Element;

/** Values above the lines, gradients below, both absent until their step; x, y, z at the node at work. */
final class Labels {
    private final Map<Node, Label> values = new HashMap<>();
    private final Map<Node, Label> gradients = new HashMap<>();
    private final Map<Edge, Label> flows = new HashMap<>();

    Labels(Element svg, Layout layout) {
        Element above = Markup.svg("g", "class", "forward");
        Element below = Markup.svg("g", "class", "backward");
        for (Map.Entry<Node, Slot> slot : layout.labels().entrySet()) {
            values.put(slot.getKey(), Label.above(above, slot.getValue()));
            gradients.put(slot.getKey(), Label.below(below, slot.getValue()));
        }
        layout.flows().forEach((edge, slot) -> flows.put(edge, Label.below(below, slot)));
        Markup.put(svg, above, below);
    }

    void show(Moment moment) {
        Situation known = moment.known();
        values.forEach((node, label) -> showValue(label, node, moment, known.value(node)));
        gradients.forEach((node, label) -> showGradient(label, node, moment, known.gradient(node)));
        flows.forEach((edge, label) -> showFlow(label, edge, moment, known.flow(edge)));
    }

    private static void showValue(Label label, Node node, Moment moment, Optional<Double> value) {
        String letters = letters(node, moment);
        if (node.isLeaf()) label.show(letters, "", "", "now");
        else if (value.isEmpty()) label.show("", "", "", isAskedForValue(node, moment) ? "asked" : "");
        else
            label.show(letters, Figures.glance(value.get()), Numbers.full(value.get()), letters.isEmpty() ? "" : "now");
    }

    private void showGradient(Label label, Node node, Moment moment, Optional<Double> gradient) {
        boolean asked = moment.asked() && asks(node, moment);
        if (gradient.isEmpty() || asked) {
            label.show("", "", "", asked ? "asked" : "");
            return;
        }
        boolean partial = !moment.known().isComplete(node);
        String text = Figures.glance(gradient.get());
        String now = concerns(node, moment) ? "now" : "";
        label.show("", text, Numbers.full(gradient.get()), partial ? now + " partial" : now);
    }

    private static void showFlow(Label label, Edge edge, Moment moment, Optional<Flow> flow) {
        boolean now = moment.isAtWork(edge.to());
        boolean asked = now && moment.asked() && moment.step().get() instanceof Step.Backward;
        if (flow.isEmpty() || asked) label.show("", "", "", asked ? "asked" : "");
        else
            label.show(
                    "",
                    Figures.glance(flow.get().downstream()),
                    Numbers.full(flow.get().downstream()),
                    now ? "now" : "");
    }

    /** The gradient is what the last step gave or used. */
    private static boolean concerns(Node node, Moment moment) {
        if (moment.step().isEmpty() || moment.step().get() instanceof Step.Forward) return false;
        Step step = moment.step().get();
        return step.node() == node || step instanceof Step.Backward backward && reaches(backward, node);
    }

    /** A gradient that several edges bring is asked at the edges. */
    private boolean asks(Node node, Moment moment) {
        Step step = moment.step().orElseThrow();
        if (step instanceof Step.Seed) return step.node() == node;
        return step instanceof Step.Backward backward
                && backward.flows().stream()
                        .anyMatch(flow -> flow.edge().from() == node && !flows.containsKey(flow.edge()));
    }

    private static boolean isAskedForValue(Node node, Moment moment) {
        return moment.asked() && moment.isAtWork(node) && moment.step().get() instanceof Step.Forward;
    }

    private static boolean reaches(Step.Backward step, Node node) {
        return step.flows().stream().anyMatch(flow -> flow.edge().from() == node);
    }

    /** z for the node at work, x and y for what it takes, none for the others. */
    private static String letters(Node node, Moment moment) {
        if (moment.step().isEmpty() || moment.step().get() instanceof Step.Seed) return "";
        Node work = moment.step().get().node();
        if (work == node) return "z";
        List<Node> operands = work.operands();
        boolean x = operands.get(0) == node;
        boolean y = operands.size() > 1 && operands.get(1) == node;
        return x ? y ? "x = y" : "x" : y ? "y" : "";
    }
}
