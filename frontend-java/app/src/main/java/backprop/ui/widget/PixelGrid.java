package backprop.ui.widget;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSByRef;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** A small picture, white on black, one canvas pixel a pixel; the style sheet makes it large without smoothing. */
public final class PixelGrid {
    private final HTMLCanvasElement canvas;
    private final CanvasRenderingContext2D context;

    public PixelGrid(HTMLCanvasElement canvas) {
        this.canvas = canvas;
        this.context = (CanvasRenderingContext2D) canvas.getContext("2d");
    }

    /** @param pixels row-major, 0 black to 255 white */
    public void show(byte[] pixels, int columns) {
        int rows = pixels.length / columns;
        if (canvas.getWidth() != columns) canvas.setWidth(columns);
        if (canvas.getHeight() != rows) canvas.setHeight(rows);
        paint(context, pixels, columns, rows);
    }

    public void clear() {
        show(new byte[canvas.getWidth() * canvas.getHeight()], canvas.getWidth());
    }

    @JSBody(
            params = {"context", "pixels", "columns", "rows"},
            imports = @JSBodyImport(alias = "paint", fromModule = "canvas.js"),
            script = "paint.levels(context, pixels, columns, rows);")
    private static native void paint(CanvasRenderingContext2D context, @JSByRef byte[] pixels, int columns, int rows);
}
