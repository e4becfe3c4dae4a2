package backprop.ui.graph.gradient;

import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.gradient.Visits;
import backprop.naive.NumericalGradient;
import backprop.ui.dom.Markup;
import backprop.ui.graph.scene.FormulaText;
import backprop.ui.learn.Marks;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** Of each input what it has gathered, and the central difference. */
final class GradientRows {
    private static final double H = NumericalGradient.H, TOLERANCE = 1e-6;

    private final HTMLElement body;
    private boolean isRight;

    GradientRows(HTMLElement body) {
        this.body = body;
    }

    void show(Graph graph, Visits visits) {
        Markup.empty(body);
        isRight = true;
        for (Node input : graph.inputs()) {
            double numerical = numerical(graph, input.name());
            double found = visits.gradient(input);
            boolean agrees = Math.abs(found - numerical) <= TOLERANCE * Math.max(1, Math.abs(numerical));
            isRight &= agrees;
            Element mark = Markup.html("td");
            if (visits.isDone()) mark.appendChild(agrees ? Marks.tick("learn.right") : Marks.cross("learn.wrong"));
            Element name = Markup.put(Markup.html("th", "scope", "row"), "∂" + graph.output() + "/∂" + input);
            Element row = Markup.html("tr", "data-input", input.name(), "data-node", input.name());
            Markup.put(row, name, number(FormulaText.formatShort(found)));
            body.appendChild(Markup.put(row, number(FormulaText.formatShort(rounded(numerical))), mark));
        }
    }

    /** Whether all agree. */
    boolean isRight() {
        return isRight;
    }

    private static Element number(String text) {
        return Markup.put(Markup.html("td", "class", "gradient"), text);
    }

    /** What a central difference with this h can tell. */
    private static double rounded(double difference) {
        return Math.rint(difference * 1e7) / 1e7;
    }

    private static double numerical(Graph graph, String input) {
        double x = graph.valueOf(graph.find(input).orElseThrow());
        return (output(graph.with(input, x + H)) - output(graph.with(input, x - H))) / (2 * H);
    }

    private static double output(Graph graph) {
        return graph.propagate().value(graph.output());
    }
}
