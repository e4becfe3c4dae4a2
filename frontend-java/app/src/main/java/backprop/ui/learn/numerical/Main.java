package backprop.ui.learn.numerical;

import backprop.ui.learn.Chapter;
import backprop.ui.learn.FirstDigits;

/** Starts chapter 1. */
public final class Main {
    private static final int DIGITS = 100;

    private Main() {}

    public static void main(String[] args) {
        Chapter.open();
        RaceFigure race = new RaceFigure();
        FirstDigits.load(
                DIGITS,
                found -> race.use(FirstDigits.together(found.digits())),
                () -> race.fail("learn.digits-failed"));
    }
}
