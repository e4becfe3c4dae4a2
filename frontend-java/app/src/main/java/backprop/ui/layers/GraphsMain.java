package backprop.ui.layers;

import backprop.ui.dom.Elements;
import backprop.ui.graph.GraphFigure;
import backprop.ui.learn.Chapter;

/** Starts the chapters on computation graphs and the chain rule. */
public final class GraphsMain {
    private GraphsMain() {}

    public static void main(String[] args) {
        Chapter.open();
        GraphFigure.openAll();
        if (Elements.has("nudge")) new NudgeFigure();
    }
}
