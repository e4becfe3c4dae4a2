package backprop.ui.paper;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A quiet button at a picture, and what it opens: the picture as SVG, as PNG, and what else there is to take along. */
public final class SaveMenu {
    private static final String ICON = "M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4m4-5 5 5 5-5m-5 5V3";

    private final HTMLElement root = Elements.create("div");
    private final HTMLElement button;
    private final HTMLElement entries = Elements.create("div");

    /**
     * @param place gets the menu as its last child
     * @param picture the picture as SVG, at the moment
     * @param name of its file, without the ending
     */
    public SaveMenu(HTMLElement place, Supplier<String> picture, Supplier<String> name) {
        root.setClassName("save-picture");
        button = (HTMLElement) Markup.html("button", "type", "button", "class", "icon", "aria-expanded", "false");
        button.setAttribute("data-text-aria-label", "paper.save");
        button.setAttribute("data-text-title", "paper.save");
        Element icon = Markup.svg("svg", "class", "icon-line", "viewBox", "0 0 24 24", "aria-hidden", "true");
        button.appendChild(Markup.put(icon, Markup.svg("path", "d", ICON)));
        entries.setHidden(true);
        add("paper.svg", () -> PictureFile.offerSvg(picture.get(), name.get()));
        add("paper.png", () -> PictureFile.offerPng(picture.get(), name.get()));
        root.appendChild(button);
        root.appendChild(entries);
        place.appendChild(root);
        translate(root);
        button.addEventListener("click", event -> open(entries.isHidden()));
        root.addEventListener("focusout", this::leave);
        root.addEventListener("keydown", event -> key((KeyboardEvent) event));
    }

    /** One more to choose. */
    public SaveMenu add(String key, Runnable then) {
        HTMLElement entry = (HTMLElement) Markup.html("button", "type", "button");
        Texts.say(entry, key);
        entry.addEventListener("click", event -> {
            open(false);
            button.focus();
            then.run();
        });
        entries.appendChild(entry);
        return this;
    }

    private void open(boolean open) {
        entries.setHidden(!open);
        DomUpdate.attribute(button, "aria-expanded", Boolean.toString(open));
    }

    private void leave(Event event) {
        if (!keepsFocus(root, event)) open(false);
    }

    private void key(KeyboardEvent event) {
        if (!event.getKey().equals("Escape") || entries.isHidden()) return;
        event.stopPropagation();
        open(false);
        button.focus();
    }

    /** Pressing an entry takes the focus from the button where buttons get none: then nobody has it. */
    @JSBody(
            params = {"root", "event"},
            script = "return root.contains(event.relatedTarget) || root.matches(':hover');")
    private static native boolean keepsFocus(HTMLElement root, Event event);

    @JSBody(params = "element", script = "window.backprop.translate(element);")
    private static native void translate(HTMLElement element);
}
