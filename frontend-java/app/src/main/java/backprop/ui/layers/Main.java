package backprop.ui.layers;

import backprop.ui.graph.GraphFigure;
import backprop.ui.learn.Chapter;
import backprop.ui.learn.RunButtons;
import backprop.ui.learn.check.Checks;

/** Starts the chapter on layers. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Chapter.open();
        LayerFigure.openAll();
        new PrintedFigure();
        new RowsFigure();
        GraphFigure.openAll();
        new Checks();
        RunButtons.open();
    }
}
