package backprop.ui.points.plane;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Heights as a map: bands between contour lines, the higher the darker. */
public final class MapPicture {
    private final HTMLCanvasElement canvas;
    private final Inks inks;

    public MapPicture(HTMLCanvasElement canvas, Inks inks) {
        this.canvas = canvas;
        this.inks = inks;
    }

    /** @param heights above 0, cells × cells, row after row; NaN where there is none yet */
    public void show(float[] heights, int cells) {
        paint(canvas, heights, cells, inks.paper, inks.ink);
    }

    @JSBody(
            params = {"canvas", "heights", "cells", "paper", "ink"},
            imports = @JSBodyImport(alias = "contours", fromModule = "contours.js"),
            script = "contours.paint(canvas, heights, cells, paper, ink);")
    private static native void paint(
            HTMLCanvasElement canvas, @JSByRef float[] heights, int cells, JSObject paper, JSObject ink);
}
