package backprop.ui.widget;

import backprop.ui.dom.DomUpdate;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** A button, and the short list that it opens over the page; a choice, Escape, or going elsewhere closes it. */
public final class PopupMenu {
    private final HTMLElement root;
    private final HTMLElement button;
    private final HTMLElement entries;

    /** @param root has the button, and behind it a div of buttons, which is hidden */
    public PopupMenu(HTMLElement root) {
        this.root = root;
        button = root.querySelector("button");
        entries = root.querySelector("div");
        DomUpdate.attribute(button, "aria-expanded", "false");
        button.addEventListener("click", event -> open(entries.isHidden()));
        entries.addEventListener("click", event -> {
            if (isChoice(event)) close();
        });
        root.addEventListener("focusout", this::handleFocusOut);
        root.addEventListener("keydown", event -> key((KeyboardEvent) event));
    }

    private void open(boolean open) {
        entries.setHidden(!open);
        DomUpdate.attribute(button, "aria-expanded", Boolean.toString(open));
    }

    private void close() {
        open(false);
        button.focus();
    }

    private void handleFocusOut(Event event) {
        if (!keepsFocus(root, event)) open(false);
    }

    private void key(KeyboardEvent event) {
        if (!event.getKey().equals("Escape") || entries.isHidden()) return;
        event.stopPropagation();
        close();
    }

    @JSBody(params = "event", script = "return event.target.closest('button') !== null;")
    private static native boolean isChoice(Event event);

    /** Pressing an entry takes the focus from the button where buttons get none: then nobody has it. */
    @JSBody(
            params = {"root", "event"},
            script = "return root.contains(event.relatedTarget) || root.matches(':hover');")
    private static native boolean keepsFocus(HTMLElement root, Event event);
}
