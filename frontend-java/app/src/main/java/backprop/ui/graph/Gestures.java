package backprop.ui.graph;

import backprop.ui.dom.Elements;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** A mouse pans by dragging and zooms with Ctrl and the wheel; two fingers pinch. One finger scrolls as everywhere. */
final class Gestures {
    private final HTMLElement scroll = Elements.byId("graph-scroll");

    Gestures(Viewport viewport) {
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
            script = "var from = null;"
                    + "element.addEventListener('pointerdown', function(e) {"
                    + "  if (e.pointerType !== 'mouse' || e.button !== 0 || e.target.closest('label')) return;"
                    + "  from = { x: e.clientX + element.scrollLeft, y: e.clientY + element.scrollTop };"
                    + "});"
                    + "addEventListener('pointermove', function(e) {"
                    + "  if (!from) return;"
                    + "  element.dataset.dragged = '';"
                    + "  element.scrollLeft = from.x - e.clientX; element.scrollTop = from.y - e.clientY;"
                    + "});"
                    + "addEventListener('pointerup', function() { from = null; delete element.dataset.dragged; });")
    private static native void drag(HTMLElement element);

    @JSBody(
            params = {"element", "zoom"},
            script = "element.addEventListener('wheel', function(e) {"
                    + "  if (!e.ctrlKey) return;"
                    + "  e.preventDefault();"
                    + "  var box = element.getBoundingClientRect();"
                    + "  zoom(Math.exp(-e.deltaY / 300), e.clientX - box.left, e.clientY - box.top);"
                    + "}, { passive: false });")
    private static native void wheel(HTMLElement element, Zoom zoom);

    @JSBody(
            params = {"element", "zoom"},
            script = "var apart = 0;"
                    + "function spread(t) { return Math.hypot(t[0].clientX - t[1].clientX, t[0].clientY - t[1].clientY); }"
                    + "element.addEventListener('touchstart', function(e) { if (e.touches.length === 2) apart = spread(e.touches); });"
                    + "element.addEventListener('touchmove', function(e) {"
                    + "  if (e.touches.length !== 2) return;"
                    + "  e.preventDefault();"
                    + "  var now = spread(e.touches), box = element.getBoundingClientRect(), t = e.touches;"
                    + "  if (apart) zoom(now / apart, (t[0].clientX + t[1].clientX) / 2 - box.left,"
                    + "    (t[0].clientY + t[1].clientY) / 2 - box.top);"
                    + "  apart = now;"
                    + "}, { passive: false });"
                    + "element.addEventListener('touchend', function() { apart = 0; });")
    private static native void pinch(HTMLElement element, Zoom zoom);
}
