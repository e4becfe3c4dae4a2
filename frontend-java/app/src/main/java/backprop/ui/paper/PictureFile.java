package backprop.ui.paper;

import backprop.browser.callback.ObjectCallback;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.dom.html.HTMLElement;

/** A picture of the page as a file of its own, in the light colours, on white. */
public final class PictureFile {
    private static final String SVG = "image/svg+xml", PNG = "image/png";

    private PictureFile() {}

    /** A drawing in its own units: with its styles written out. */
    @JSBody(
            params = "drawing",
            imports = @JSBodyImport(alias = "svgFile", fromModule = "svg.js"),
            script = "return svgFile.standalone(drawing);")
    public static native String drawing(HTMLElement drawing);

    /** What is seen of these elements together, without what is pressed in them. */
    public static String seen(HTMLElement... elements) {
        return seen(module(), JSArray.of(elements));
    }

    /** One module imports no other. */
    @JSBody(imports = @JSBodyImport(alias = "svgFile", fromModule = "svg.js"), script = "return svgFile;")
    private static native JSObject module();

    @JSBody(
            params = {"svg", "elements"},
            imports = @JSBodyImport(alias = "picture", fromModule = "picture.js"),
            script = "return picture.of(svg, Array.from(elements));")
    private static native String seen(JSObject svg, JSArray<HTMLElement> elements);

    /** @param name without its ending */
    public static void downloadSvg(String svg, String name) {
        download(text(svg), name + ".svg", SVG);
    }

    /** Two pixels for each of the drawing's units. */
    public static void downloadPng(String svg, String name) {
        pixels(svg, content -> download(content, name + ".png", PNG));
    }

    @JSBody(params = "text", script = "return text;")
    private static native JSObject text(String text);

    @JSBody(
            params = {"svg", "then"},
            imports = @JSBodyImport(alias = "svgFile", fromModule = "svg.js"),
            script = "svgFile.pixels(svg, then);")
    private static native void pixels(String svg, ObjectCallback<JSObject> then);

    @JSBody(
            params = {"content", "name", "type"},
            imports = @JSBodyImport(alias = "file", fromModule = "file.js"),
            script = "file.offer(content, name, type);")
    private static native void download(JSObject content, String name, String type);
}
