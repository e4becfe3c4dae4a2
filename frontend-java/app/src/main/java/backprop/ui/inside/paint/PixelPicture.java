package backprop.ui.inside.paint;

import backprop.tensor.Shape;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Markup;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** Numbers as a picture, a canvas pixel each; the style sheet makes it large without smoothing. */
public final class PixelPicture {
    private final HTMLCanvasElement canvas;
    private final CanvasRenderingContext2D brush;

    public PixelPicture(HTMLCanvasElement canvas) {
        this.canvas = canvas;
        brush = Paint.brush(canvas);
    }

    /** A new one, framed. */
    public static PixelPicture in(HTMLElement frame) {
        HTMLCanvasElement canvas = (HTMLCanvasElement) Markup.html("canvas", "aria-hidden", "true");
        Markup.put(frame, canvas);
        return new PixelPicture(canvas);
    }

    public HTMLCanvasElement canvas() {
        return canvas;
    }

    /** @param scale what is shown in full colour */
    public void show(float[] values, int count, int columns, double scale, int[] colours) {
        DomUpdate.property(canvas, "aspect-ratio", columns + " / " + (count + columns - 1) / columns);
        Paint.cells(brush, values, count, columns, 1, 0, scale, colours, 0);
    }

    public void show(float[] values, int columns, double scale, int[] colours) {
        show(values, values.length, columns, scale, colours);
    }

    /** Pictures of several channels, beside and below each other; a row of units as it is, in so many columns. */
    public void show(float[] values, Shape shape, int columns, double scale, int[] colours) {
        if (!shape.isPicture()) {
            show(values, columns, scale, colours);
            return;
        }
        TileGrid tiles = new TileGrid(shape);
        DomUpdate.property(canvas, "aspect-ratio", tiles.columns() + " / " + tiles.rows());
        Paint.tiles(
                brush,
                values,
                shape.height(),
                shape.width(),
                shape.channels(),
                shape.channels(),
                tiles.across(),
                scale,
                colours);
    }
}
