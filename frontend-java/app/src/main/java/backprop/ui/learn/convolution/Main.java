package backprop.ui.learn.convolution;

import backprop.ui.layers.LayerFigure;
import backprop.ui.learn.Chapter;
import backprop.ui.learn.RunButtons;

/** Starts the chapter on convolution. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Chapter.open();
        LayerFigure.openAll();
        new PlacesFigure();
        new CountsFigure();
        new FiltersFigure();
        RunButtons.open();
    }
}
