package backprop.ui.widget;

import backprop.ui.dom.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** Ten bars, one per digit; the tallest is the net's answer. */
public final class ProbabilityBars {
    private final List<Bar> bars = new ArrayList<>();

    public ProbabilityBars(HTMLElement root) {
        for (int digit = 0; digit < 10; digit++) bars.add(new Bar(root, digit));
    }

    public void show(float[] probabilities) {
        int answer = Answer.of(probabilities).digit();
        for (Bar bar : bars) bar.show(probabilities[bar.digit], bar.digit == answer);
    }

    /** Nothing is drawn, so nothing is read. */
    public void clear() {
        bars.forEach(Bar::clear);
    }

    private static final class Bar {
        private final int digit;
        private final HTMLElement row;
        private final HTMLElement fill;
        private final HTMLElement number;

        private Bar(HTMLElement root, int digit) {
            this.digit = digit;
            row = root.querySelector("[data-digit='" + digit + "']");
            fill = row.querySelector("i");
            number = row.querySelector("span");
        }

        private void show(float probability, boolean wins) {
            row.setAttribute("data-probability", Float.toString(probability));
            row.setClassName(wins ? "wins" : "");
            fill.getStyle().setProperty("--p", Numbers.fixed(probability, 4));
            number.setInnerText(Numbers.percent(probability));
        }

        private void clear() {
            row.setAttribute("data-probability", "");
            row.setClassName("");
            fill.getStyle().setProperty("--p", "0");
            number.setInnerText("");
        }
    }
}
