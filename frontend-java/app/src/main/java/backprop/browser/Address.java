package backprop.browser;

import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLDocument;

/** Addresses of the site's files, and the state that the page's own address holds. */
public final class Address {
    private Address() {}

    /** From "data/templates.json" to where it is served, relative to this page. */
    public static String of(String path) {
        return HTMLDocument.current().getBody().getAttribute("data-root") + servedName(path);
    }

    /** The same from whatever place, such as a worker. */
    public static String absolute(String path) {
        return resolved(of(path));
    }

    /** The address of the site's top. */
    public static String top() {
        return resolved(HTMLDocument.current().getBody().getAttribute("data-root"));
    }

    @JSBody(params = "path", script = "return new URL(path || './', document.baseURI).href;")
    private static native String resolved(String path);

    @JSBody(params = "path", script = "return window.backpropAssets[path] || path;")
    private static native String servedName(String path);

    public static Optional<String> parameter(String name) {
        return Optional.ofNullable(find(name));
    }

    @JSBody(params = "name", script = "return new URLSearchParams(location.search).get(name);")
    private static native String find(String name);

    /** Puts a parameter into the address, without a new entry in the history; an empty value takes it out. */
    @JSBody(
            params = {"name", "value"},
            script = "var url = new URL(location.href);"
                    + " if (value) url.searchParams.set(name, value); else url.searchParams.delete(name);"
                    + " if (url.href !== location.href) history.replaceState(history.state, '', url);")
    public static native void parameter(String name, String value);
}
