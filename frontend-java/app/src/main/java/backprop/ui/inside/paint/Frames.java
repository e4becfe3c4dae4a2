package backprop.ui.inside.paint;

import backprop.ui.dom.Markup;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** Frames over a picture, on a canvas of their own: where they stand is no matter of layout. */
public final class Frames {
    private final HTMLCanvasElement canvas =
            (HTMLCanvasElement) Markup.html("canvas", "class", "frames", "aria-hidden", "true");
    private final CanvasRenderingContext2D brush = Paint.brush(canvas);
    private final Palette palette;
    private float[] shown = {};

    /** Appends itself to what it lies over. */
    public Frames(HTMLElement over, Palette palette) {
        this.palette = palette;
        Markup.put(over, canvas);
    }

    /**
     * In place of those before.
     *
     * @param width of the picture, and height
     * @param rectangles each of left, top, width and height; all in CSS pixels
     */
    public void show(int width, int height, float[] rectangles) {
        if (rectangles.length == 0 && shown.length == 0) return;
        shown = rectangles;
        Paint.frames(brush, width, height, rectangles, palette.line(), palette.halo());
    }
}
