package backprop.ui.learn.technique;

import backprop.ui.learn.Chapter;

/** Starts the chapter on what makes training work. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Chapter.open();
        new DepthFigure();
        new ValleyFigure();
        Digits digits = new Digits();
        new OptimizersFigure(digits);
        new NormalizationFigure(digits);
        new OverfittingFigure(digits);
        new SearchFigure(digits);
    }
}
