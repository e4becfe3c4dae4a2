package backprop.ui.widget;

import backprop.browser.callback.NumberCallback;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.LocalNumbers;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Ten bars, one per digit; the tallest is the net's answer. */
public final class ProbabilityBars {
    private static final int QUIET_MILLISECONDS = 250;
    /** In pixels: in a narrow room the style sheet leaves the percents no more. */
    private static final double HIDDEN_WIDTH = 1;

    private final List<Bar> bars = new ArrayList<>();
    private boolean numbersAreSeen;
    private int timer;

    public ProbabilityBars(HTMLElement root) {
        for (int digit = 0; digit < 10; digit++) bars.add(new Bar(root, digit));
        observeWidth(bars.get(0).number, width -> {
            numbersAreSeen = width > HIDDEN_WIDTH;
            write();
        });
    }

    public void show(float[] probabilities) {
        int answer = Answer.of(probabilities).digit();
        for (Bar bar : bars) bar.show(probabilities[bar.digit], bar.digit == answer);
        write();
    }

    /** Nothing is drawn, so nothing is read. */
    public void clear() {
        bars.forEach(Bar::clear);
        write();
    }

    /** Where the percents are for screen readers alone, not after every stroke event: ten texts are ten to be laid out. */
    private void write() {
        Window.clearTimeout(timer);
        if (numbersAreSeen) bars.forEach(Bar::write);
        else timer = Window.setTimeout(() -> bars.forEach(Bar::write), QUIET_MILLISECONDS);
    }

    @JSBody(
            params = {"element", "then"},
            script = "new ResizeObserver(function(all) { then(all[0].contentRect.width); }).observe(element);")
    private static native void observeWidth(HTMLElement element, NumberCallback then);

    private static final class Bar {
        private final int digit;
        private final HTMLElement row;
        private final HTMLElement fill;
        private final HTMLElement number;
        private String percent = "";

        private Bar(HTMLElement root, int digit) {
            this.digit = digit;
            row = root.querySelector("[data-digit='" + digit + "']");
            fill = row.querySelector("i");
            number = row.querySelector("span");
        }

        private void show(float probability, boolean wins) {
            show(
                    Float.toString(probability),
                    wins,
                    LocalNumbers.fixed(probability, 4),
                    LocalNumbers.percent(probability));
        }

        private void clear() {
            show("", false, "0", "");
        }

        private void write() {
            DomUpdate.text(number, percent);
        }

        private void show(String probability, boolean wins, String share, String percent) {
            DomUpdate.attribute(row, "data-probability", probability);
            DomUpdate.attribute(row, "class", wins ? "wins" : "");
            DomUpdate.property(fill, "--p", share);
            this.percent = percent;
        }
    }
}
