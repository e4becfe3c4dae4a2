package backprop.ui.inside.finetune;

import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import java.util.OptionalDouble;
import org.teavm.jso.dom.html.HTMLElement;

/** What the lessons on one digit did to all that the net knew: its accuracy on a thousand digits, before and now. */
final class FineTuneEvaluation {
    /** From here on, of the share of digits, it is said that the net was ruined, or that it cost something at all. */
    private static final double RUINED = 0.02, COST = 0.0005;

    private final ThousandDigits digits = new ThousandDigits();
    private final HTMLElement accuracy = Elements.byId("learn-accuracy");
    private final HTMLElement lesson = Elements.byId("learn-lesson");
    private FineTunedNet shown;

    /** Another net is taught; as it came, it is examined once. */
    void setNet(FineTunedNet net) {
        shown = net;
        if (net.accuracyBefore.isPresent()) return;
        digits.evaluate(
                net.untaught,
                share -> {
                    net.accuracyBefore = OptionalDouble.of(share);
                    show();
                },
                this::fail);
    }

    /** After a lesson; who learns on meanwhile is examined anew. */
    void evaluate(FineTunedNet net) {
        int changes = net.changes();
        digits.evaluate(
                net.tuner.network(),
                share -> {
                    if (changes != net.changes()) return;
                    net.accuracyNow = OptionalDouble.of(share);
                    show();
                },
                this::fail);
    }

    private void fail() {
        accuracy.setInnerText("–");
        Texts.show(lesson, "inside.learn.digits-failed");
    }

    void show() {
        boolean untaught = shown.tuner.steps() == 0;
        OptionalDouble before = shown.accuracyBefore;
        OptionalDouble now = shown.accuracyNow;
        accuracy.setInnerText(untaught ? percent(before) : percent(before) + " → " + percent(now));
        accuracy.setAttribute("data-digits", digits.areMnist() ? "mnist" : "generated");
        if (untaught || now.isEmpty() || before.isEmpty()) {
            Texts.show(lesson, digits.areMnist() ? "inside.learn.digits-mnist" : "inside.learn.digits-generated");
            return;
        }
        double lost = before.getAsDouble() - now.getAsDouble();
        String key = lost > RUINED ? "ruined" : lost > COST ? "cost" : "free";
        Texts.show(lesson, "inside.learn." + key, Integer.toString((int) Math.round(Math.abs(lost) * 1000)));
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? LocalNumbers.percent(share.getAsDouble()) : "…";
    }
}
