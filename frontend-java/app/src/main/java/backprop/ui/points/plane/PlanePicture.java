package backprop.ui.points.plane;

import backprop.points.LabState;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** A canvas over the plane, and what can be drawn on it. */
public final class PlanePicture {
    private final HTMLCanvasElement canvas;
    private final Inks inks;

    public PlanePicture(HTMLCanvasElement canvas, Inks inks) {
        this.canvas = canvas;
        this.inks = inks;
    }

    /** One of several surfaces, from −1 to 1 in the colours of signs. */
    public void surface(byte[] surfaces, int number) {
        paint(canvas, surfaces, number, inks.signed);
    }

    /** Numbers in the colours of signs; scale is shown in full colour. */
    public void numbers(float[] values, double scale) {
        byte[] bytes = new byte[values.length];
        double factor = scale > 0 ? 127 / scale : 0;
        for (int i = 0; i < bytes.length; i++)
            bytes[i] = (byte) (int) Math.max(1, Math.min(255, values[i] * factor + 128.5));
        paint(canvas, bytes, 0, inks.signed);
    }

    /**
     * The outputs together.
     *
     * @param first output's surface
     * @param outputs how many
     * @param hard only the likeliest class's colour
     */
    public void answer(byte[] surfaces, int first, int outputs, boolean hard) {
        answer(canvas, surfaces, first, outputs, inks.classes, inks.paper, hard);
    }

    /** @param cross empty, or where the keys would put a point */
    public void points(LabState state, boolean withTest, int chosen, double[] cross) {
        int count = withTest ? state.count() : state.points().training().size();
        double[] x1 = new double[count];
        double[] x2 = new double[count];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            x1[i] = state.x1(i);
            x2[i] = state.x2(i);
            labels[i] = state.label(i);
        }
        int tested = state.points().training().size();
        dots(canvas, x1, x2, labels, tested, chosen, inks.classes, inks.paper, inks.ink, cross);
    }

    public void arrows(double[] slopes, int cells) {
        arrows(canvas, slopes, cells, inks.backward, inks.paper);
    }

    public void onPress(Press press) {
        listen(canvas, press);
    }

    /** While the canvas has data-draws: then presses are drags, however short. */
    public void onDrag(Press begun, Press dragged) {
        drags(canvas, begun, dragged);
    }

    /** A place in the plane that was pressed, and how far away a point is still meant by it. */
    @JSFunctor
    public interface Press extends JSObject {
        void at(double x1, double x2, double within);
    }

    @JSBody(
            params = {"canvas", "bytes", "number", "colours"},
            imports = @JSBodyImport(alias = "plane", fromModule = "plane.js"),
            script = "plane.paint(canvas, bytes, number, colours);")
    private static native void paint(HTMLCanvasElement canvas, @JSByRef byte[] bytes, int number, JSObject colours);

    @JSBody(
            params = {"canvas", "bytes", "first", "count", "classes", "paper", "hard"},
            imports = @JSBodyImport(alias = "plane", fromModule = "plane.js"),
            script = "plane.answer(canvas, bytes, first, count, classes, paper, hard);")
    private static native void answer(
            HTMLCanvasElement canvas,
            @JSByRef byte[] bytes,
            int first,
            int count,
            JSObject classes,
            JSObject paper,
            boolean hard);

    @JSBody(
            params = {"canvas", "x1", "x2", "labels", "tested", "chosen", "classes", "paper", "ink", "cross"},
            imports = @JSBodyImport(alias = "plane", fromModule = "plane.js"),
            script = "plane.dots(canvas, x1, x2, labels, tested, chosen, classes, paper, ink, cross);")
    private static native void dots(
            HTMLCanvasElement canvas,
            @JSByRef double[] x1,
            @JSByRef double[] x2,
            @JSByRef int[] labels,
            int tested,
            int chosen,
            JSObject classes,
            JSObject paper,
            JSObject ink,
            @JSByRef double[] cross);

    @JSBody(
            params = {"canvas", "slopes", "cells", "ink", "paper"},
            imports = @JSBodyImport(alias = "plane", fromModule = "plane.js"),
            script = "plane.arrows(canvas, slopes, cells, ink, paper);")
    private static native void arrows(
            HTMLCanvasElement canvas, @JSByRef double[] slopes, int cells, JSObject ink, JSObject paper);

    @JSBody(
            params = {"canvas", "press"},
            imports = @JSBodyImport(alias = "plane", fromModule = "plane.js"),
            script = "plane.onPress(canvas, press);")
    private static native void listen(HTMLCanvasElement canvas, Press press);

    @JSBody(
            params = {"canvas", "begun", "dragged"},
            imports = @JSBodyImport(alias = "plane", fromModule = "plane.js"),
            script = "plane.onDrag(canvas, begun, dragged);")
    private static native void drags(HTMLCanvasElement canvas, Press begun, Press dragged);
}
