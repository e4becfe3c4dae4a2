package backprop.ui.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** Texts and attributes, written only where they are other ones: to write the same again makes a browser lay it out again. */
public final class Put {
    private Put() {}

    @JSBody(
            params = {"element", "text"},
            script = "if (element.textContent !== text) element.textContent = text;")
    public static native void text(HTMLElement element, String text);

    @JSBody(
            params = {"element", "name", "value"},
            script = "if (element.getAttribute(name) !== value) element.setAttribute(name, value);")
    public static native void attribute(HTMLElement element, String name, String value);

    /** A button with nothing left to do can be pressed all the same: so it keeps the focus, and with it the keys. */
    public static void able(HTMLElement button, boolean able) {
        attribute(button, "aria-disabled", Boolean.toString(!able));
    }
}
