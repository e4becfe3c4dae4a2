package backprop.ui.present;

import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** They come when a pointer moves, a key is used or a finger touches, and go a while after; the style sheet says how. */
final class Controls {
    private static final int MILLISECONDS = 3000;
    private static final String IDLE = "data-idle";

    private final HTMLElement root = HTMLDocument.current().getDocumentElement();
    private int timer;

    Controls() {
        for (String sign : new String[] {"pointermove", "pointerdown", "keydown", "focusin", "wheel"})
            listen(sign, event -> show());
        show();
    }

    private void show() {
        root.removeAttribute(IDLE);
        Window.clearTimeout(timer);
        timer = Window.setTimeout(() -> root.setAttribute(IDLE, ""), MILLISECONDS);
    }

    /** Before others, who may keep it to themselves. */
    @JSBody(
            params = {"name", "then"},
            script = "addEventListener(name, then, { capture: true, passive: true });")
    private static native void listen(String name, EventListener<Event> then);
}
