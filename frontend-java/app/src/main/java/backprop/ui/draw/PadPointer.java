package backprop.ui.draw;

import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.TextRectangle;

/**
 * Moves the pen with one finger, pen or mouse button. A second finger is not listened to; a pen is, for what touched first was
 * the palm.
 */
final class PadPointer {
    private static final int NONE = Integer.MIN_VALUE;

    private final HTMLCanvasElement canvas;
    private final Pen pen;
    private int active = NONE;
    private boolean isPen;

    PadPointer(HTMLCanvasElement canvas, Pen pen) {
        this.canvas = canvas;
        this.pen = pen;
        preventScribble(canvas);
        canvas.addEventListener("pointerdown", event -> down((PointerEvent) event));
        canvas.addEventListener("pointermove", event -> move((PointerEvent) event));
        canvas.addEventListener("pointerup", event -> up((PointerEvent) event));
        canvas.addEventListener("pointercancel", event -> up((PointerEvent) event));
    }

    private void down(PointerEvent event) {
        boolean byPen = event.getPointerType().equals("pen");
        boolean isPalm = active != NONE && byPen && !isPen;
        if (active != NONE && !isPalm || event.getButton() != 0) return;
        if (isPalm) pen.drop();
        isPen = byPen;
        active = event.getPointerId();
        capture(canvas, active);
        pen.down(place(event, canvas.getBoundingClientRect()));
    }

    private void move(PointerEvent event) {
        if (event.getPointerId() != active) return;
        List<Point> points = new ArrayList<>();
        JSArrayReader<PointerEvent> parts = parts(event);
        TextRectangle box = canvas.getBoundingClientRect();
        for (int i = 0; i < parts.getLength(); i++) points.add(place(parts.get(i), box));
        pen.move(points);
    }

    private void up(PointerEvent event) {
        if (event.getPointerId() != active) return;
        active = NONE;
        pen.up();
    }

    private static Point place(PointerEvent event, TextRectangle box) {
        return new Point(
                (event.getClientX() - box.getLeft()) * Ink.SIDE / box.getWidth(),
                (event.getClientY() - box.getTop()) * Ink.SIDE / box.getHeight());
    }

    /** iPads read short strokes of the pencil as handwriting, and the page gets no event of them, unless touches are refused. */
    @JSBody(
            params = "canvas",
            script =
                    "canvas.addEventListener('touchmove', function(event) { event.preventDefault(); }, { passive: false });")
    private static native void preventScribble(HTMLCanvasElement canvas);

    /** A pointer that is made by a script cannot be captured; it draws all the same. */
    @JSBody(
            params = {"canvas", "pointer"},
            script = "try { canvas.setPointerCapture(pointer); } catch (gone) { }")
    private static native void capture(HTMLCanvasElement canvas, int pointer);

    @JSBody(
            params = "event",
            script = "var parts = event.getCoalescedEvents ? event.getCoalescedEvents() : [];"
                    + " return parts.length ? parts : [event];")
    private static native JSArrayReader<PointerEvent> parts(PointerEvent event);

    interface PointerEvent extends Event {
        @JSProperty
        int getPointerId();

        @JSProperty
        String getPointerType();

        @JSProperty
        int getButton();

        @JSProperty
        double getClientX();

        @JSProperty
        double getClientY();
    }
}
