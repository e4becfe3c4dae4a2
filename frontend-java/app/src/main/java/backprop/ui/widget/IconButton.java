package backprop.ui.widget;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A button that shows one of the page's symbols. */
public final class IconButton {
    private IconButton() {}

    /** @param symbol its id without "i-" */
    public static HTMLElement create(String symbol, Runnable action) {
        HTMLElement button = Elements.create("button");
        button.setAttribute("type", "button");
        button.setClassName("icon");
        button.appendChild(symbol(symbol));
        button.addEventListener("click", event -> action.run());
        return button;
    }

    /** One of the page's symbols, by its id without "i-". */
    public static Element symbol(String name) {
        Element svg = Markup.svg("svg", "class", "icon-line", "aria-hidden", "true");
        return Markup.put(svg, Markup.svg("use", "href", "#i-" + name));
    }

    public static void label(HTMLElement button, String words) {
        DomUpdate.attribute(button, "aria-label", words);
        DomUpdate.attribute(button, "title", words);
    }
}
