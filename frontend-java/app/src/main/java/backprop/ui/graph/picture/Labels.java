package backprop.ui.graph.picture;

import backprop.graph.Difference;
import backprop.graph.Edge;
import backprop.graph.EdgeGradient;
import backprop.graph.Graph;
import backprop.graph.Letters;
import backprop.graph.Node;
import backprop.graph.Step;
import backprop.graph.StepState;
import backprop.graph.layout.LabelSlot;
import backprop.graph.layout.Layout;
import backprop.graph.predict.Question;
import backprop.ui.dom.Markup;
import backprop.ui.graph.scene.NodeTexts;
import backprop.ui.graph.scene.NumericProblems;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.teavm.jso.dom.xml.Element;

/** Values above the lines, gradients below, both absent until their step; at the node at work the letters of its formulas. */
final class Labels {
    private final Map<Node, Label> values = new HashMap<>();
    private final Map<Node, Label> gradients = new HashMap<>();
    private final Map<Edge, Label> flows = new HashMap<>();
    private final NodeTexts names;
    private final Layout layout;

    Labels(Element svg, Scene scene) {
        names = scene.names();
        layout = scene.layout();
        Graph graph = scene.graph();
        Element above = Markup.svg("g", "class", "forward");
        Element below = Markup.svg("g", "class", "backward");
        for (Node node : graph.nodes()) {
            LabelSlot slot = layout.labels().get(node);
            if (slot == null) continue;
            values.put(node, Label.above(above, slot, layout.density()));
            gradients.put(node, Label.below(below, slot, layout.density()));
        }
        for (Edge edge : graph.edges()) {
            LabelSlot slot = layout.flows().get(edge);
            if (slot != null) flows.put(edge, Label.below(below, slot, layout.density()));
        }
        Markup.put(svg, above, below);
    }

    void show(StepView moment) {
        StepState known = moment.known();
        Optional<Node> work =
                moment.step().filter(step -> !(step instanceof Step.Seed)).map(Step::node);
        Map<Node, String> letters = work.map(this::letters).orElse(Map.of());
        Set<Object> asked = asked(moment);
        values.forEach((node, label) -> showValue(label, node, letters.getOrDefault(node, ""), moment));
        gradients.forEach((node, label) -> showGradient(label, node, moment, asked.contains(node)));
        flows.forEach((edge, label) -> showFlow(label, edge, moment, known.flow(edge), asked.contains(edge)));
    }

    /** The nodes and edges below whose lines a question stands. */
    private Set<Object> asked(StepView moment) {
        Set<Object> asked = new HashSet<>();
        for (Question question : moment.questions()) {
            if (question.kind() == Question.Kind.VALUE) continue;
            boolean atEdge = QuestionPlaces.isAtEdge(layout, question);
            asked.add(atEdge ? question.edge().orElseThrow() : question.node());
        }
        return asked;
    }

    private static void showValue(Label label, Node node, String letters, StepView moment) {
        Optional<Double> value = moment.known().value(node);
        if (node.isLeaf()) label.show(letters, Optional.empty(), "now");
        else if (value.isEmpty()) label.absent(isAskedForValue(node, moment));
        else label.show(letters, value, (letters.isEmpty() ? "" : "now") + still(moment, d -> d.hasSameValue(node)));
    }

    private static void showGradient(Label label, Node node, StepView moment, boolean asked) {
        Optional<Double> gradient = moment.known().gradient(node);
        boolean none = gradient.isEmpty() || !NumericProblems.isFinite(gradient.get());
        if (none || asked) {
            label.absent(asked);
            return;
        }
        String now = concerns(node, moment) ? "now" : "";
        boolean complete = moment.known().isComplete(node);
        label.show("", gradient, complete ? now + still(moment, d -> d.hasSameGradient(node)) : now + " partial");
    }

    private static void showFlow(Label label, Edge edge, StepView moment, Optional<EdgeGradient> flow, boolean asked) {
        boolean none = flow.isEmpty() || !NumericProblems.isFinite(flow.get().downstream());
        if (none || asked) label.absent(asked);
        else label.show("", flow.map(EdgeGradient::downstream), moment.isAtWork(edge.to()) ? "now" : "");
    }

    /** A class for what stands still while an input is dragged. */
    private static String still(StepView moment, Predicate<Difference> keeps) {
        return moment.beside().filter(keeps).isPresent() ? " still" : "";
    }

    /** The gradient is what the last step gave or used. */
    private static boolean concerns(Node node, StepView moment) {
        if (moment.step().isEmpty() || moment.step().get() instanceof Step.Forward) return false;
        Step step = moment.step().get();
        return step.node() == node || step instanceof Step.Backward backward && reaches(backward, node);
    }

    private static boolean isAskedForValue(Node node, StepView moment) {
        return moment.questions().stream()
                .anyMatch(question -> question.node() == node && question.kind() == Question.Kind.VALUE);
    }

    private static boolean reaches(Step.Backward step, Node node) {
        return step.flows().stream().anyMatch(flow -> flow.edge().from() == node);
    }

    /** z for the node at work, x and y for what it takes; none for the others, and none where they are the names that stand there. */
    private Map<Node, String> letters(Node work) {
        Letters letters = names.letters(work);
        if (letters.areNames()) return Map.of();
        Map<Node, String> each = new HashMap<>();
        for (int i = 0; i < work.operands().size(); i++)
            each.merge(work.operands().get(i), letters.operands().get(i), (x, y) -> x + " = " + y);
        each.put(work, letters.result());
        return each;
    }
}
