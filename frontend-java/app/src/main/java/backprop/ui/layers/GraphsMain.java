package backprop.ui.layers;

import backprop.ui.dom.Elements;
import backprop.ui.graph.GraphFigure;
import backprop.ui.graph.gradient.ModesFigure;
import backprop.ui.graph.gradient.OrderFigure;
import backprop.ui.graph.gradient.PathsFigure;
import backprop.ui.learn.Chapter;

/** Starts the chapters on computation graphs and the chain rule. */
public final class GraphsMain {
    private GraphsMain() {}

    public static void main(String[] args) {
        Chapter.open();
        GraphFigure.openAll();
        if (Elements.has("nudge")) new NudgeFigure();
        if (Elements.has("paths")) new PathsFigure();
        if (Elements.has("order")) new OrderFigure();
        if (Elements.has("modes")) new ModesFigure();
    }
}
