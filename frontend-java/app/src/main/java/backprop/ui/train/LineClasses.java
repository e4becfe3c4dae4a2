package backprop.ui.train;

import backprop.run.LineStyle;

/** A line's style as classes of the style sheet. */
final class LineClasses {
    private LineClasses() {}

    static String of(LineStyle style) {
        return "run-" + style.colour() + " dash-" + style.dash();
    }
}
