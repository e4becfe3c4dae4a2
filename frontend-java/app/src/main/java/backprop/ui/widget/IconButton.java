package backprop.ui.widget;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import org.teavm.jso.dom.html.HTMLElement;

/** A button that shows one of the page's symbols. */
public final class IconButton {
    private IconButton() {}

    /** @param symbol its id without "i-" */
    public static HTMLElement create(String symbol, Runnable action) {
        HTMLElement button = Elements.create("button");
        button.setAttribute("type", "button");
        button.setClassName("icon");
        Markup.put(
                button,
                Markup.put(
                        Markup.svg("svg", "class", "icon-line", "aria-hidden", "true"),
                        Markup.svg("use", "href", "#i-" + symbol)));
        button.addEventListener("click", event -> action.run());
        return button;
    }

    public static void label(HTMLElement button, String words) {
        DomUpdate.attribute(button, "aria-label", words);
        DomUpdate.attribute(button, "title", words);
    }
}
