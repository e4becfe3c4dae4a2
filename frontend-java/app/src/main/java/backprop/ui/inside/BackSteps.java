package backprop.ui.inside;

import backprop.ui.dom.Address;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/** How far back the gradient has come: 0 is the loss alone, then one step for y − t, then one for each layer. */
final class BackSteps {
    private static final String PARAMETER = "step";
    private static final int END = Integer.MAX_VALUE;

    private final HTMLElement words = Elements.byId("back-step");
    private final HTMLButtonElement toStart = Elements.byId("back-to-start");
    private final HTMLButtonElement back = Elements.byId("back-back");
    private final HTMLButtonElement forward = Elements.byId("back-forward");
    private final HTMLButtonElement toEnd = Elements.byId("back-to-end");
    private final Runnable changed;
    private int at = END;
    private int last;

    BackSteps(Runnable changed) {
        this.changed = changed;
        toStart.addEventListener("click", event -> go(0));
        back.addEventListener("click", event -> go(at() - 1));
        forward.addEventListener("click", event -> go(at() + 1));
        toEnd.addEventListener("click", event -> go(last));
        Address.parameter(PARAMETER).ifPresent(text -> {
            try {
                at = Math.max(0, Integer.parseInt(text));
            } catch (NumberFormatException e) {
                at = END;
            }
        });
    }

    void layers(int count) {
        last = count + 1;
    }

    int at() {
        return Math.min(at, last);
    }

    private void go(int step) {
        at = Math.max(0, step) >= last ? END : Math.max(0, step);
        Address.parameter(PARAMETER, at == END ? "" : Integer.toString(at));
        changed.run();
    }

    void show() {
        Texts.say(words, "inside.back.step", Integer.toString(at()), Integer.toString(last));
        toStart.setDisabled(at() == 0);
        back.setDisabled(at() == 0);
        forward.setDisabled(at() == last);
        toEnd.setDisabled(at() == last);
    }
}
