package backprop.ui.points;

import backprop.points.PointLink;
import backprop.points.PointSettings;
import backprop.points.StopGoal;
import backprop.points.ViewSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;

/** The lab's settings in the page's address. */
final class LabLink {
    static final String PACE = "pace", START = "start";

    private LabLink() {}

    static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        JSArrayReader<JSString> all = all();
        for (int i = 0; i + 1 < all.getLength(); i += 2)
            parameters.put(all.get(i).stringValue(), all.get(i + 1).stringValue());
        return parameters;
    }

    static void show(PointSettings settings, String pace, StopGoal stop, ViewSettings view) {
        JSArray<JSString> all = new JSArray<>();
        Map<String, String> parameters = PointLink.write(settings);
        parameters.put(PACE, pace);
        if (stop.kind() != StopGoal.Kind.NEVER) parameters.put(PointLink.STOP, stop.text());
        parameters.putAll(view.write());
        parameters.forEach((name, value) -> {
            all.push(JSString.valueOf(name));
            all.push(JSString.valueOf(value));
        });
        put(all);
    }

    @JSBody(script = "return [...new URLSearchParams(location.search)].flat();")
    private static native JSArrayReader<JSString> all();

    @JSBody(
            params = "all",
            imports = @JSBodyImport(alias = "page", fromModule = "page.js"),
            script = "page.showLink(page.linkWith(all));")
    private static native void put(JSArray<JSString> all);
}
