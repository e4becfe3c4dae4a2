package backprop.ui.graph.picture;

import backprop.ui.dom.Elements;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** A mouse pans by dragging and zooms with Ctrl and the wheel; two fingers pinch. One finger scrolls as everywhere. */
public final class Gestures {
    private final HTMLElement scroll = Elements.byId("graph-scroll");

    public Gestures(Viewport viewport) {
        drag(scroll);
        wheel(scroll, viewport::zoomBy);
        pinch(scroll, viewport::zoomBy);
    }

    @JSFunctor
    interface Zoom extends JSObject {
        void by(double factor, double x, double y);
    }

    @JSBody(
            params = "element",
            imports = @JSBodyImport(alias = "gestures", fromModule = "gestures.js"),
            script = "gestures.drag(element);")
    private static native void drag(HTMLElement element);

    @JSBody(
            params = {"element", "zoom"},
            imports = @JSBodyImport(alias = "gestures", fromModule = "gestures.js"),
            script = "gestures.wheel(element, zoom);")
    private static native void wheel(HTMLElement element, Zoom zoom);

    @JSBody(
            params = {"element", "zoom"},
            imports = @JSBodyImport(alias = "gestures", fromModule = "gestures.js"),
            script = "gestures.pinch(element, zoom);")
    private static native void pinch(HTMLElement element, Zoom zoom);
}
