package backprop.ui.learn.training;

import backprop.ui.learn.Chapter;
import backprop.ui.learn.FirstDigits;
import backprop.ui.learn.RunButtons;
import backprop.ui.learn.unit.UnitSection;

/** Starts chapter 5. */
public final class Main {
    private static final int DIGITS = 500;

    private Main() {}

    public static void main(String[] args) {
        Chapter.open();
        RunButtons.open();
        UnitSection.open();
        RunFigure run = new RunFigure();
        FirstDigits.load(
                DIGITS,
                found -> {
                    new WalkFigure(found.digits());
                    run.use(found.kind());
                },
                () -> {
                    WalkFigure.showProblem("learn.digits-failed");
                    run.fail();
                });
    }
}
