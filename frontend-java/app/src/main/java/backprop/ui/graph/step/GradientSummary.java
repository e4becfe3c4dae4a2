package backprop.ui.graph.step;

import backprop.graph.Edge;
import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.graph.StepState;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.graph.scene.FormulaText;
import backprop.ui.graph.scene.NamedText;
import backprop.ui.graph.scene.NodeTexts;
import backprop.ui.graph.scene.NumericProblems;
import backprop.ui.graph.scene.Scene;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.teavm.jso.dom.xml.Element;

/** When all has come back: the gradient of each input, as the product of the local derivatives on the way to it, or in words. */
final class GradientSummary {
    private static final int MOST = 12, MOST_FACTORS = 12;

    private final NamedText text;
    private final NodeTexts names;
    private final Propagation propagation;
    private final StepState end;

    GradientSummary(Scene scene, NamedText text) {
        this.text = text;
        names = scene.names().marked();
        propagation = scene.propagation();
        end = propagation.after(scene.steps());
    }

    void putInto(Element parent) {
        Graph graph = propagation.graph();
        String output = names.of(graph.output());
        String value = FormulaText.formatShort(propagation.value(graph.output()));
        parent.appendChild(text.put(Markup.html("p"), Texts.text("graph.end.words", output, value)));
        Element list = Markup.html("dl", "class", "graph-results number");
        for (Node input : graph.inputs().stream().limit(MOST).toList()) {
            Element how = Markup.html("dd");
            double rate = propagation.gradient(input);
            if (NumericProblems.isFinite(rate))
                text.put(
                        Markup.put(
                                how, Markup.put(Markup.html("b", "class", "gradient"), FormulaText.formatShort(rate))),
                        how(input));
            else Markup.put(how, Texts.text("graph.end.none"));
            Markup.put(list, text.put(Markup.html("dt"), names.of(input)), how);
        }
        parent.appendChild(list);
        boolean all = graph.inputs().stream().allMatch(input -> NumericProblems.isFinite(propagation.gradient(input)));
        if (all) return;
        Element why = Markup.html("p", "class", "troubled");
        parent.appendChild(text.put(why, NumericProblems.causeOnTheWayBack(propagation, names)));
    }

    /** = 1.1 × 1 × 3, from the output to the input; in words if the way is long or more than one leads there. */
    private String how(Node input) {
        List<Double> factors = new ArrayList<>();
        Node node = input;
        while (node != propagation.graph().output()) {
            List<Edge> uses = uses(node);
            if (uses.size() != 1) return Texts.text("graph.end.sum", names.of(node));
            factors.add(end.flow(uses.get(0)).orElseThrow().local());
            node = uses.get(0).to();
        }
        if (factors.size() < 2) return "";
        if (factors.size() > MOST_FACTORS) return Texts.text("graph.end.product", "" + factors.size());
        Collections.reverse(factors);
        return " = " + factors.stream().map(FormulaText::operand).collect(Collectors.joining(" × "));
    }

    private List<Edge> uses(Node node) {
        return propagation.graph().edges().stream()
                .filter(edge -> edge.from() == node)
                .toList();
    }
}
