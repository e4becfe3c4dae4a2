package backprop.ui.dom;

import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Finds the elements of the page by their ids, and makes new ones. */
public final class Elements {
    private Elements() {}

    /** The caller names the type that the page's HTML gives the element. */
    @SuppressWarnings("unchecked")
    public static <E extends HTMLElement> E byId(String id) {
        HTMLElement element = HTMLDocument.current().getElementById(id);
        if (element == null) throw new IllegalStateException("the page has no element #" + id);
        return (E) element;
    }

    public static boolean has(String id) {
        return HTMLDocument.current().getElementById(id) != null;
    }

    @SuppressWarnings("unchecked")
    public static <E extends HTMLElement> E create(String tag) {
        return (E) HTMLDocument.current().createElement(tag);
    }
}
