package backprop.ui.graph.scene;

import backprop.graph.EdgeGradient;
import backprop.graph.Node;
import backprop.graph.NumericProblem;
import backprop.graph.Propagation;
import backprop.graph.Step;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** What is not an ordinary number, why, and what to do: the strip under the picture names the first cause. */
public final class NumericProblems {
    private final HTMLElement strip = Elements.byId("trouble");
    private final HTMLElement text = Elements.byId("trouble-text");

    public void show(StepView moment, NodeTexts names) {
        Optional<Step> cause = shown(moment).stream()
                .filter(step -> of(step).filter(trouble -> trouble != NumericProblem.INHERITED)
                        .isPresent())
                .findFirst();
        DomUpdate.hidden(strip, cause.isEmpty());
        Node output = moment.propagation().graph().output();
        boolean lost =
                moment.known().value(output).filter(value -> !isFinite(value)).isPresent();
        DomUpdate.text(
                text,
                cause.map(step -> Texts.sentences(
                                sentence(step, names),
                                lost
                                        ? Texts.text("graph.trouble.output", names.of(output))
                                        : Texts.text("graph.trouble.rest")))
                        .orElse(""));
    }

    /** What is wrong with a step's result, and at which node that began; empty if nothing is. */
    public static String sentence(Step step, Propagation propagation, NodeTexts names) {
        Node output = propagation.graph().output();
        String cause = cause(propagation, names);
        if (!(step instanceof Step.Forward) && !isFinite(propagation.value(output)))
            return Texts.sentences(cause, Texts.text("graph.trouble.output", names.of(output)));
        boolean inherited = of(step).equals(Optional.of(NumericProblem.INHERITED));
        return inherited ? Texts.sentences(sentence(step, names), cause) : sentence(step, names);
    }

    /** Why a value of a graph is no finite number: what is wrong at the first such node. */
    public static String cause(Propagation propagation, NodeTexts names) {
        return propagation.cause().map(step -> sentence(step, names)).orElse("");
    }

    /** Why no gradient comes back to the inputs: what is wrong at the first node on the way. */
    public static String causeOnTheWayBack(Propagation propagation, NodeTexts names) {
        return propagation.steps().stream()
                .filter(step -> step instanceof Step.Backward)
                .filter(step -> of(step).filter(trouble -> trouble != NumericProblem.INHERITED)
                        .isPresent())
                .findFirst()
                .map(step -> sentence(step, names))
                .orElse("");
    }

    private static String sentence(Step step, NodeTexts names) {
        return of(step).map(trouble -> sentence(trouble, step.node(), names)).orElse("");
    }

    private static String sentence(NumericProblem trouble, Node node, NodeTexts names) {
        List<Node> operands = node.operands();
        Node blamed = operands.get(trouble == NumericProblem.DIVISION_BY_ZERO ? 1 : 0);
        return Texts.text("graph.trouble." + trouble.name(), names.of(node), names.of(blamed));
    }

    /** For each node at which something went wrong in the steps that are to be seen; not where it only is passed back. */
    public static Map<Node, String> sentences(StepView moment, NodeTexts names) {
        Map<Node, String> sentences = new HashMap<>();
        for (Step step : shown(moment)) {
            boolean passed = step instanceof Step.Backward && of(step).equals(Optional.of(NumericProblem.INHERITED));
            if (of(step).isPresent() && !passed) sentences.putIfAbsent(step.node(), sentence(step, names));
        }
        return sentences;
    }

    private static List<Step> shown(StepView moment) {
        return moment.known().steps();
    }

    static Optional<NumericProblem> of(Step step) {
        if (step instanceof Step.Forward forward) return forward.problem();
        if (!(step instanceof Step.Backward backward)) return Optional.empty();
        List<NumericProblem> found = backward.flows().stream()
                .map(EdgeGradient::problem)
                .flatMap(Optional::stream)
                .toList();
        return found.stream()
                .filter(trouble -> trouble != NumericProblem.INHERITED)
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    public static boolean isFinite(double x) {
        return x - x == 0;
    }
}
