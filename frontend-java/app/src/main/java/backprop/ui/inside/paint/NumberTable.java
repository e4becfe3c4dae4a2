package backprop.ui.inside.paint;

import backprop.ui.dom.DomUpdate;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** A few numbers as they are, each in a cell of its colour. */
public final class NumberTable {
    private static final int HEIGHT = 30;

    private final HTMLCanvasElement canvas;
    private final CanvasRenderingContext2D brush;
    private int wide = 40;

    public NumberTable(HTMLCanvasElement canvas) {
        this.canvas = canvas;
        brush = Paint.brush(canvas);
    }

    /** @param wide a cell, in CSS pixels */
    public void fit(int wide) {
        this.wide = wide;
    }

    /**
     * @param columns in which they stand
     * @param scale what is shown in full colour
     * @param marked the place of one that stands out, or −1
     */
    public void show(float[] values, int columns, double scale, int[] colours, int marked) {
        DomUpdate.property(canvas, "width", columns * wide + "px");
        DomUpdate.property(canvas, "height", values.length / columns * HEIGHT + "px");
        Paint.numbers(brush, values, columns, wide, HEIGHT, scale, colours, marked);
    }

    /** For whoever cannot see them. */
    public void describe(float[] values) {
        StringBuilder numbers = new StringBuilder();
        for (float value : values) numbers.append(ShortNumbers.brief(value)).append("; ");
        DomUpdate.attribute(canvas, "aria-label", numbers.toString());
    }
}
