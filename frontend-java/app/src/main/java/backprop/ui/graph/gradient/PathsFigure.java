package backprop.ui.graph.gradient;

import backprop.graph.Edge;
import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.graph.StepState;
import backprop.graph.expression.Preset;
import backprop.graph.gradient.GradientPath;
import backprop.ui.dom.Delegate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.TexFormula;
import backprop.ui.dom.Texts;
import backprop.ui.graph.scene.FigureElements;
import backprop.ui.graph.scene.FormulaText;
import backprop.ui.graph.scene.StepView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** The preset that reads b twice: the paths back to b one after the other, then what they bring together. */
public final class PathsFigure {
    private static final String READ_TWICE = "b";

    private final HTMLElement root = Elements.byId("paths");
    private final SmallGraph graph;
    private int shown;

    public PathsFigure() {
        FigureElements parts = new FigureElements(root);
        graph = new SmallGraph(root, parts, "-paths", Preset.REUSE.graph(), this::show);
        Delegate.on(root, "click", "[data-path]", part -> {
            shown = Integer.parseInt(part.getAttribute("data-path"));
            show();
        });
        show();
    }

    private void show() {
        Propagation all = graph.scene().propagation();
        List<GradientPath> paths =
                GradientPath.all(all, all.graph().find(READ_TWICE).orElseThrow());
        boolean isSum = shown == paths.size();
        StepState known =
                isSum ? all.after(all.steps().size()) : paths.get(shown).state(all);
        graph.view().show(StepView.still(all, known));
        Map<Edge, String> bands = new HashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            if (!isSum && i != shown) continue;
            for (Edge edge : paths.get(i).edges()) bands.put(edge, "band-" + (i + 1));
        }
        graph.view().trace(bands);
        TexFormula.show(graph.parts().get("formula"), isSum ? sum(paths) : product(paths.get(shown), all));
        graph.show(
                graph.parts().get("words"), Texts.text("learn-sums.path." + (isSum ? "sum" : shown + 1), texts(all)));
        NodeList<? extends HTMLElement> buttons = root.querySelectorAll("[data-path]");
        for (int i = 0; i < buttons.getLength(); i++)
            buttons.get(i).setAttribute("aria-pressed", Boolean.toString(i == shown));
    }

    /** c, d, and the gradient of b; then their names, and that of the output. */
    private static String[] texts(Propagation all) {
        return new String[] {
            FormulaText.formatShort(all.value(node(all, "c"))),
            FormulaText.formatShort(all.value(node(all, "d"))),
            FormulaText.formatShort(all.gradient(node(all, READ_TWICE))),
            SmallGraph.name(node(all, "c")),
            SmallGraph.name(node(all, "d")),
            SmallGraph.name(node(all, READ_TWICE)),
            SmallGraph.name(all.graph().output())
        };
    }

    private static Node node(Propagation all, String name) {
        return all.graph().find(name).orElseThrow();
    }

    /** In derivatives, in what they are here, in numbers. */
    private static String product(GradientPath path, Propagation all) {
        StringBuilder derivatives = new StringBuilder();
        StringBuilder locals = new StringBuilder();
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < path.edges().size(); i++) {
            Edge edge = path.edges().get(i);
            String dot = i == 0 ? "" : " \\cdot ";
            derivatives
                    .append(dot)
                    .append("\\dfrac{\\partial ")
                    .append(edge.to())
                    .append("}{\\partial ")
                    .append(edge.from())
                    .append('}');
            locals.append(dot).append(PathsTex.local(edge));
            numbers.append(dot).append(PathsTex.operand(path.locals().get(i)));
        }
        return derivatives + " = " + locals + " = " + numbers + " = \\grad{" + PathsTex.number(path.product()) + "}";
    }

    private static String sum(List<GradientPath> paths) {
        StringBuilder sum = new StringBuilder("\\dfrac{\\partial e}{\\partial " + READ_TWICE + "} = ");
        double whole = 0;
        for (int i = 0; i < paths.size(); i++) {
            double product = paths.get(i).product();
            whole += product;
            sum.append(i == 0 ? "" : " + ");
            sum.append("\\htmlClass{band-")
                    .append(i + 1)
                    .append("}{")
                    .append(PathsTex.operand(product))
                    .append('}');
        }
        return sum + " = \\grad{" + PathsTex.number(whole) + "}";
    }
}
