package backprop.ui.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.Node;

/** New elements of HTML, SVG and MathML, with their attributes as name, value, name, value. */
public final class Markup {
    private static final String SVG = "http://www.w3.org/2000/svg", MATH = "http://www.w3.org/1998/Math/MathML";

    private Markup() {}

    public static Element html(String tag, String... attributes) {
        return with(HTMLDocument.current().createElement(tag), attributes);
    }

    public static Element svg(String tag, String... attributes) {
        return with(HTMLDocument.current().createElementNS(SVG, tag), attributes);
    }

    public static Element math(String tag, String... attributes) {
        return with(HTMLDocument.current().createElementNS(MATH, tag), attributes);
    }

    /** Appends to an element, and gives it back. */
    public static Element put(Element parent, Node... children) {
        for (Node child : children) parent.appendChild(child);
        return parent;
    }

    public static Element put(Element parent, Node child) {
        parent.appendChild(child);
        return parent;
    }

    public static Element put(Element parent, String text) {
        parent.appendChild(HTMLDocument.current().createTextNode(text));
        return parent;
    }

    /** The child of that place, counted from 0. */
    @JSBody(
            params = {"parent", "place"},
            script = "return parent.children[place];")
    public static native Element child(Element parent, int place);

    /** A coordinate. */
    @JSBody(params = "x", script = "return String(x);")
    public static native String number(double x);

    @JSBody(params = "element", script = "element.replaceChildren();")
    public static native void empty(Element element);

    private static Element with(Element element, String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) element.setAttribute(attributes[i], attributes[i + 1]);
        return element;
    }
}
