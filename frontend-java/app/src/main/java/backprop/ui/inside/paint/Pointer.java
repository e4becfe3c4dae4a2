package backprop.ui.inside.paint;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;

/** Where on its element a pointer is. */
public final class Pointer {
    private Pointer() {}

    /** The cell under it, of a square of side × side, row after row. */
    public static int cell(Event event, int side) {
        return cell(event, side, side);
    }

    public static int cell(Event event, int columns, int rows) {
        int column = Math.max(0, Math.min(columns - 1, (int) Math.floor(x(event) * columns)));
        int row = Math.max(0, Math.min(rows - 1, (int) Math.floor(y(event) * rows)));
        return row * columns + column;
    }

    @JSBody(
            params = "event",
            script = "var box = event.target.getBoundingClientRect(); return (event.clientX - box.left) / box.width;")
    private static native double x(Event event);

    @JSBody(
            params = "event",
            script = "var box = event.target.getBoundingClientRect(); return (event.clientY - box.top) / box.height;")
    private static native double y(Event event);

    @JSBody(params = "event", script = "return (event.buttons & 1) === 1;")
    public static native boolean isPressed(Event event);
}
