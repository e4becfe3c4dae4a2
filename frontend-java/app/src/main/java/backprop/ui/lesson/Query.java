package backprop.ui.lesson;

import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;

/** The parameters of a query. */
public final class Query {
    private Query() {}

    public static Map<String, String> own() {
        return of(search());
    }

    /** @param query with or without "?", or a whole address */
    public static Map<String, String> of(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        JSArrayReader<JSString> all = parts(query.substring(query.indexOf('?') + 1));
        for (int i = 0; i + 1 < all.getLength(); i += 2)
            parameters.put(all.get(i).stringValue(), all.get(i + 1).stringValue());
        return parameters;
    }

    @JSBody(script = "return location.search;")
    private static native String search();

    @JSBody(
            params = "query",
            script = "var all = []; new URLSearchParams(query).forEach(function(value, name) {"
                    + " all.push(name, value); }); return all;")
    private static native JSArrayReader<JSString> parts(String query);
}
