package backprop.ui.graph.step;

import backprop.ui.graph.picture.Viewport;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventTarget;
import org.teavm.jso.dom.events.KeyboardEvent;

/** Space plays, arrows step, Home and End jump, + − 0 zoom; not while somebody types or chooses. */
public final class Keys {
    private final StepButtons transport;
    private final Viewport viewport;

    /** @param where the keys are heard: the page, or one figure */
    public Keys(EventTarget where, StepButtons transport, Viewport viewport) {
        this.transport = transport;
        this.viewport = viewport;
        where.addEventListener("keydown", event -> handleKey((KeyboardEvent) event));
    }

    private void handleKey(KeyboardEvent event) {
        boolean command = event.isCtrlKey() || event.isMetaKey() || event.isAltKey();
        if (command || taken(event) || event.getKey().equals(" ") && pressable(event)) return;
        boolean known = true;
        switch (event.getKey()) {
            case " " -> transport.toggle();
            case "ArrowRight" -> transport.forward();
            case "ArrowLeft" -> transport.back();
            case "Home" -> transport.toStart();
            case "End" -> transport.toEnd();
            case "+", "=" -> viewport.zoomIn();
            case "-" -> viewport.zoomOut();
            case "0" -> viewport.fit();
            default -> known = false;
        }
        if (known) event.preventDefault();
    }

    /** The element in focus has a use of its own for these keys. */
    @JSBody(
            params = "event",
            script = "return event.defaultPrevented || !!event.target.closest("
                    + "'input:not([type=checkbox]), textarea, select, [role=tab], [contenteditable]');")
    private static native boolean taken(Event event);

    /** Space presses it. */
    @JSBody(params = "event", script = "return !!event.target.closest('button, a, summary, input');")
    private static native boolean pressable(Event event);
}
