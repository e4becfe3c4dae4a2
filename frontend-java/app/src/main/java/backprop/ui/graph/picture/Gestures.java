package backprop.ui.graph.picture;

import backprop.ui.dom.Elements;
import org.teavm.jso.JSBody;
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
            script = "var from = null;"
                    + "element.addEventListener('pointerdown', function(event) {"
                    + "  if (event.pointerType !== 'mouse' || event.button !== 0 || event.target.closest('label')) return;"
                    + "  from = { x: event.clientX + element.scrollLeft, y: event.clientY + element.scrollTop };"
                    + "});"
                    + "addEventListener('pointermove', function(event) {"
                    + "  if (!from) return;"
                    + "  element.dataset.dragged = '';"
                    + "  element.scrollLeft = from.x - event.clientX; element.scrollTop = from.y - event.clientY;"
                    + "});"
                    + "addEventListener('pointerup', function() { from = null; delete element.dataset.dragged; });")
    private static native void drag(HTMLElement element);

    @JSBody(
            params = {"element", "zoom"},
            script = "element.addEventListener('wheel', function(event) {"
                    + "  if (!event.ctrlKey) return;"
                    + "  event.preventDefault();"
                    + "  var box = element.getBoundingClientRect();"
                    + "  zoom(Math.exp(-event.deltaY / 300), event.clientX - box.left, event.clientY - box.top);"
                    + "}, { passive: false });")
    private static native void wheel(HTMLElement element, Zoom zoom);

    @JSBody(
            params = {"element", "zoom"},
            script = "var apart = 0;"
                    + "function spread(touches) { return Math.hypot(touches[0].clientX - touches[1].clientX, touches[0].clientY - touches[1].clientY); }"
                    + "element.addEventListener('touchstart', function(event) { if (event.touches.length === 2) apart = spread(event.touches); });"
                    + "element.addEventListener('touchmove', function(event) {"
                    + "  if (event.touches.length !== 2) return;"
                    + "  event.preventDefault();"
                    + "  var now = spread(event.touches), box = element.getBoundingClientRect(), touches = event.touches;"
                    + "  if (apart) zoom(now / apart, (touches[0].clientX + touches[1].clientX) / 2 - box.left,"
                    + "    (touches[0].clientY + touches[1].clientY) / 2 - box.top);"
                    + "  apart = now;"
                    + "}, { passive: false });"
                    + "element.addEventListener('touchend', function() { apart = 0; });")
    private static native void pinch(HTMLElement element, Zoom zoom);
}
