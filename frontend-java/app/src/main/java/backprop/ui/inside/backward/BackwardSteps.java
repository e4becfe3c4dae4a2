package backprop.ui.inside.backward;

import backprop.browser.Address;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** How far back the gradient has come: 0 is the loss alone, then one step for y − t, then one for each layer. */
final class BackwardSteps {
    private static final String PARAMETER = "step";
    private static final int END = Integer.MAX_VALUE;

    private final HTMLElement words = Elements.byId("back-step");
    private final HTMLElement toStart = Elements.byId("back-to-start");
    private final HTMLElement back = Elements.byId("back-back");
    private final HTMLElement forward = Elements.byId("back-forward");
    private final HTMLElement toEnd = Elements.byId("back-to-end");
    private final Runnable changed;
    private int at = END;
    private int last;

    BackwardSteps(Runnable changed) {
        this.changed = changed;
        toStart.addEventListener("click", event -> goTo(0));
        back.addEventListener("click", event -> goTo(at() - 1));
        forward.addEventListener("click", event -> goTo(at() + 1));
        toEnd.addEventListener("click", event -> goTo(last));
        Elements.byId("back-stepper").addEventListener("keydown", event -> handleKey((KeyboardEvent) event));
        Address.parameter(PARAMETER).ifPresent(text -> {
            try {
                at = Math.max(0, Integer.parseInt(text));
            } catch (NumberFormatException e) {
                at = END;
            }
        });
    }

    /** As in the graph lab. */
    private void handleKey(KeyboardEvent event) {
        if (event.isCtrlKey() || event.isMetaKey() || event.isAltKey()) return;
        switch (event.getKey()) {
            case "ArrowRight" -> goTo(at() + 1);
            case "ArrowLeft" -> goTo(at() - 1);
            case "Home" -> goTo(0);
            case "End" -> goTo(last);
            default -> {
                return;
            }
        }
        event.preventDefault();
    }

    void layers(int count) {
        last = count + 1;
    }

    int at() {
        return Math.min(at, last);
    }

    void goTo(int step) {
        at = Math.max(0, step) >= last ? END : Math.max(0, step);
        Address.parameter(PARAMETER, at == END ? "" : Integer.toString(at));
        changed.run();
    }

    void show() {
        Texts.show(words, "inside.back.step", Integer.toString(at()), Integer.toString(last));
        DomUpdate.setEnabled(toStart, at() > 0);
        DomUpdate.setEnabled(back, at() > 0);
        DomUpdate.setEnabled(forward, at() < last);
        DomUpdate.setEnabled(toEnd, at() < last);
    }
}
