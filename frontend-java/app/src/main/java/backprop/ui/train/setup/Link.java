package backprop.ui.train.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;

/** Settings in an address. */
public final class Link {
    private Link() {}

    /** This page's address with these parameters, and none of its own but what a handout says, language and theme. */
    static String of(Map<String, String> parameters) {
        JSArray<JSString> all = new JSArray<>();
        parameters.forEach((name, value) -> {
            all.push(JSString.valueOf(name));
            all.push(JSString.valueOf(value));
        });
        return with(all);
    }

    @JSBody(
            params = "all",
            imports = @JSBodyImport(alias = "page", fromModule = "page.js"),
            script = "return page.linkWith(all);")
    private static native String with(JSArray<JSString> all);

    /** This page's own, but what a handout says, language, theme and engine. */
    public static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        JSArrayReader<JSString> all = own();
        for (int i = 0; i + 1 < all.getLength(); i += 2) {
            parameters.put(all.get(i).stringValue(), all.get(i + 1).stringValue());
        }
        return parameters;
    }

    @JSBody(imports = @JSBodyImport(alias = "page", fromModule = "page.js"), script = "return page.settings();")
    private static native JSArrayReader<JSString> own();

    /** Without a new entry in the history; whether the page is presented stays. */
    @JSBody(
            params = "address",
            imports = @JSBodyImport(alias = "page", fromModule = "page.js"),
            script = "page.showLink(address);")
    static native void show(String address);
}
