package backprop.ui.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.xml.Element;

/**
 * Elements that are written down first and made in one go: for hundreds much faster than one by one from Java. They are
 * made by their names, not parsed as HTML: whatever stands in a text or an attribute stays text.
 */
public final class MarkupText {
    private final JSObject parts = start();

    /** With its attributes as name, value, name, value. */
    public MarkupText open(String tag, String... attributes) {
        add(parts, tag, attributes);
        return this;
    }

    public MarkupText text(String text) {
        add(parts, text);
        return this;
    }

    public MarkupText close(String tag) {
        close(parts, tag);
        return this;
    }

    /** An element with a text in it. */
    public MarkupText put(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Replaces all that is in the parent, whose namespace its new children share. */
    public void fill(Element parent) {
        fill(parent, parts);
    }

    @JSBody(script = "return [];")
    private static native JSObject start();

    @JSBody(
            params = {"parts", "tag", "attributes"},
            script = "parts.push({ tag: tag, attributes: attributes });")
    private static native void add(JSObject parts, String tag, String[] attributes);

    @JSBody(
            params = {"parts", "text"},
            script = "if (text) parts.push(text);")
    private static native void add(JSObject parts, String text);

    @JSBody(
            params = {"parts", "tag"},
            script = "parts.push({ closed: tag });")
    private static native void close(JSObject parts, String tag);

    @JSBody(
            params = {"parent", "parts"},
            imports = @JSBodyImport(alias = "page", fromModule = "page.js"),
            script = "page.fill(parent, parts);")
    private static native void fill(Element parent, JSObject parts);
}
