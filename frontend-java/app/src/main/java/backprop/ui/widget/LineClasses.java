package backprop.ui.widget;

import backprop.run.LineStyle;

/** A line's style as classes of the style sheet. */
public final class LineClasses {
    private LineClasses() {}

    public static String of(LineStyle style) {
        return "run-" + style.colour() + " dash-" + style.dash();
    }
}
