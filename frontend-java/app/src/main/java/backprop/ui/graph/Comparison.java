package backprop.ui.graph;

import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.naive.NumericalGradient;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.graph.scene.FormulaText;
import backprop.ui.graph.scene.Scene;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** The gradient of each input of a graph, found twice: by central differences, and on one way back; and what each took. */
final class Comparison {
    private static final double H = NumericalGradient.H;

    private final HTMLElement body;
    private final HTMLElement numericalCost;
    private Scene shown;
    private boolean hidden;

    /** @param id of a table with a body to fill, and in its foot the cost of central differences */
    Comparison(String id) {
        body = Elements.byId(id).querySelector("tbody");
        numericalCost = Elements.byId(id).querySelector("[data-cost]");
    }

    /** @param asked the gradients are the student's to say, and not shown yet */
    void show(Scene scene, boolean asked) {
        if (scene == shown && asked == hidden) return;
        shown = scene;
        hidden = asked;
        Markup.empty(body);
        for (Node input : scene.graph().inputs()) {
            Element row = Markup.html("tr", "data-input", input.name());
            Markup.put(
                    row,
                    Markup.put(Markup.html("th", "scope", "row"), scene.names().of(input)));
            Markup.put(row, asked ? unknown() : cell(numerical(scene.graph(), input.name())));
            Markup.put(row, asked ? unknown() : cell(scene.propagation().gradient(input)));
            body.appendChild(row);
        }
        int passes = 2 * scene.graph().inputs().size();
        Texts.show(numericalCost, "learn-graph.passes", Integer.toString(passes));
    }

    private static Element unknown() {
        return Markup.put(Markup.html("td", "class", "gradient"), "?");
    }

    private static Element cell(double gradient) {
        return Markup.put(
                Markup.html("td", "class", "gradient"),
                FormulaText.full(gradient).replace('-', '\u2212'));
    }

    /** Two forward passes. */
    private static double numerical(Graph graph, String input) {
        double x = graph.valueOf(graph.find(input).orElseThrow());
        return (output(graph.with(input, x + H)) - output(graph.with(input, x - H))) / (2 * H);
    }

    private static double output(Graph graph) {
        return graph.propagate().value(graph.output());
    }
}
