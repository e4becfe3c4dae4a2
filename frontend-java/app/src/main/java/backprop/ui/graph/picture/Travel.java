package backprop.ui.graph.picture;

import backprop.graph.Edge;
import backprop.graph.EdgeGradient;
import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.Phase;
import backprop.graph.Step;
import backprop.graph.layout.Layout;
import backprop.graph.layout.Route;
import backprop.ui.dom.Markup;
import backprop.ui.graph.scene.NumericProblems;
import backprop.ui.graph.scene.StepView;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.xml.Element;

/**
 * Dots that run along the lines: a value to those that use it when it is computed, a gradient back; where 0 flows back nothing
 * runs. The next step ends them, and one that comes sooner than they would arrive starts none.
 */
final class Travel {
    private static final double RADIUS = 20;

    private final Element layer = Markup.svg("g", "class", "graph-travel", "aria-hidden", "true");
    private final Layout layout;
    private final Graph graph;
    private int count = -1;
    private boolean asked;

    Travel(Element svg, Layout layout, Graph graph) {
        this.layout = layout;
        this.graph = graph;
        svg.appendChild(layer);
    }

    void show(StepView moment) {
        boolean isNext = moment.count() == count + 1 || moment.count() == count && asked;
        boolean isStart = count < 0;
        count = moment.count();
        asked = moment.asked();
        Markup.empty(layer);
        if (!isStart && isNext && !asked) moment.step().ifPresent(this::start);
    }

    private void start(Step step) {
        Node output = graph.output();
        if (step.phase() == Phase.FORWARD) {
            if (!NumericProblems.isFinite(step.value())) return;
            for (Edge edge : graph.edges()) {
                if (edge.from() == step.node()) dot(layout.routes().get(edge));
            }
            if (step.node() == output) dot(layout.toResult());
        } else if (step instanceof Step.Backward backward) {
            for (EdgeGradient flow : backward.flows()) {
                boolean flows = NumericProblems.isFinite(flow.downstream()) && flow.downstream() != 0;
                if (flows) dot(layout.routes().get(flow.edge()).reversed());
            }
        } else {
            dot(layout.toResult().reversed());
        }
        run(layer);
    }

    private void dot(Route route) {
        layer.appendChild(Markup.svg("circle", "r", "7", "data-way", route.path(0, 0, RADIUS)));
    }

    @JSBody(
            params = "layer",
            imports = @JSBodyImport(alias = "travel", fromModule = "travel.js"),
            script = "travel.run(layer);")
    private static native void run(Element layer);
}
