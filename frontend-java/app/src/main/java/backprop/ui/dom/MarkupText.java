package backprop.ui.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.xml.Element;

/** Markup that is written down and read by the browser at once: for hundreds of elements much the fastest way. */
public final class MarkupText {
    private final JSObject parts = start();

    /** With its attributes as name, value, name, value. */
    public MarkupText open(String tag, String... attributes) {
        add(parts, "<" + tag);
        for (int i = 0; i < attributes.length; i += 2) {
            add(parts, " ");
            add(parts, attributes[i]);
            add(parts, "=\"");
            escape(parts, attributes[i + 1]);
            add(parts, "\"");
        }
        add(parts, ">");
        return this;
    }

    public MarkupText text(String text) {
        escape(parts, text);
        return this;
    }

    public MarkupText close(String tag) {
        add(parts, "</");
        add(parts, tag);
        add(parts, ">");
        return this;
    }

    /** An element with a text in it. */
    public MarkupText put(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Replaces all that is in the parent. */
    public void fill(Element parent) {
        fill(parent, parts);
    }

    @JSBody(script = "return [];")
    private static native JSObject start();

    @JSBody(
            params = {"parts", "text"},
            script = "parts.push(text);")
    private static native void add(JSObject parts, String text);

    @JSBody(
            params = {"parts", "text"},
            script = "parts.push(text.replace(/[&<\"]/g, function(sign) { return '&#' + sign.charCodeAt(0) + ';'; }));")
    private static native void escape(JSObject parts, String text);

    @JSBody(
            params = {"parent", "parts"},
            script = "parent.innerHTML = parts.join('');")
    private static native void fill(Element parent, JSObject parts);
}
