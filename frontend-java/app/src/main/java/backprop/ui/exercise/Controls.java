package backprop.ui.exercise;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Check, run and stop, and what is going on. */
final class Controls {
    /** What is done sooner needs no button to stop it. */
    private static final int SHORT = 300;

    private final HTMLElement root = Elements.byId("writing");
    private final HTMLElement check = Elements.byId("check");
    private final HTMLElement run = Elements.byId("run");
    private final HTMLElement stop = Elements.byId("stop");
    private final HTMLElement state = Elements.byId("work-state");
    private boolean isBusy;
    private boolean isReady;
    private int showing;

    Controls(Runnable checked, Runnable ran, Runnable stopped) {
        check.addEventListener("click", event -> checked.run());
        run.addEventListener("click", event -> ran.run());
        stop.addEventListener("click", event -> stopped.run());
        Texts.show(state, "exercises.state.loading");
    }

    boolean isBusy() {
        return isBusy;
    }

    /** The worker is there. */
    void ready() {
        isReady = true;
        if (isBusy) return;
        if (root.getAttribute("data-state").equals("loading")) Texts.clear(state);
        DomUpdate.attribute(root, "data-state", "idle");
    }

    void setBusy(String key) {
        isBusy = true;
        DomUpdate.attribute(root, "data-state", "busy");
        DomUpdate.setEnabled(check, false);
        DomUpdate.setEnabled(run, false);
        Texts.show(state, isReady ? key : "exercises.state.loading");
        showing = Window.setTimeout(() -> stop.setHidden(false), SHORT);
    }

    /** @param key what came of it; empty for nothing */
    void idle(String key, String... parameters) {
        isBusy = false;
        Window.clearTimeout(showing);
        DomUpdate.attribute(root, "data-state", "idle");
        if (stop == stop.getOwnerDocument().getActiveElement()) run.focus();
        stop.setHidden(true);
        DomUpdate.setEnabled(check, true);
        DomUpdate.setEnabled(run, true);
        Texts.show(state, key, parameters);
    }

    void showState(String key) {
        Texts.show(state, key);
    }
}
