package backprop.ui.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** Texts, attributes and styles, written only where they are other ones: the same again would be laid out again. */
public final class DomUpdate {
    private DomUpdate() {}

    @JSBody(
            params = {"element", "text"},
            script = "window.backprop.write(element, text);")
    public static native void text(Element element, String text);

    @JSBody(
            params = {"element", "name", "value"},
            script = "if (element.getAttribute(name) !== value) element.setAttribute(name, value);")
    public static native void attribute(Element element, String name, String value);

    /** An attribute without a value. */
    @JSBody(
            params = {"element", "name", "there"},
            script = "element.toggleAttribute(name, there);")
    public static native void flag(Element element, String name, boolean there);

    /** A property of the element's own style, such as --x. */
    @JSBody(
            params = {"element", "name", "value"},
            script = "if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value);")
    public static native void property(HTMLElement element, String name, String value);

    /** What stands in another element; where both have the same shape, only what differs is written. */
    @JSBody(
            params = {"element", "other"},
            script = "window.backprop.writeAll(element, other);")
    public static native void children(Element element, Element other);

    @JSBody(
            params = {"element", "hidden"},
            script = "if (element.hidden !== hidden) element.hidden = hidden;")
    public static native void hidden(HTMLElement element, boolean hidden);

    /** A button with nothing left to do can be pressed all the same: so it keeps the focus, and with it the keys. */
    public static void setEnabled(HTMLElement button, boolean able) {
        attribute(button, "aria-disabled", Boolean.toString(!able));
    }
}
