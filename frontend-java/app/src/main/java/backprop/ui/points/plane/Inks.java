package backprop.ui.points.plane;

import backprop.ui.dom.Theme;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSString;
import org.teavm.jso.dom.html.HTMLElement;

/** The theme's colours as the plane's pictures take them. */
public final class Inks {
    /** For −1 to 1: a colour for each byte. */
    JSObject signed;
    /** One for each class. */
    JSObject classes;

    JSObject paper;
    JSObject ink;
    JSObject backward;

    /** @param root below which the tokens hold */
    public Inks(HTMLElement root) {
        read(root);
        Theme.onChange(() -> read(root));
    }

    private void read(HTMLElement root) {
        signed = ramp(root, "--negative", "--zero", "--positive");
        classes = inks(root, names("--class-1", "--class-2", "--class-3", "--class-4", "--class-5"));
        JSObject others = inks(root, names("--card", "--ink", "--backward"));
        paper = at(others, 0);
        ink = at(others, 1);
        backward = at(others, 2);
    }

    private static JSArray<JSString> names(String... names) {
        JSArray<JSString> array = new JSArray<>();
        for (String name : names) array.push(JSString.valueOf(name));
        return array;
    }

    @JSBody(
            params = {"root", "least", "middle", "most"},
            imports = @JSBodyImport(alias = "plane", fromModule = "plane.js"),
            script = "return plane.ramp(root, least, middle, most);")
    private static native JSObject ramp(HTMLElement root, String least, String middle, String most);

    @JSBody(
            params = {"root", "names"},
            imports = @JSBodyImport(alias = "plane", fromModule = "plane.js"),
            script = "return plane.inks(root, names);")
    private static native JSObject inks(HTMLElement root, JSArray<JSString> names);

    @JSBody(
            params = {"array", "place"},
            script = "return array[place];")
    private static native JSObject at(JSObject array, int place);
}
