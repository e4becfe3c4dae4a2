package backprop.ui.inside.paint;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSByRef;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Numbers as colours, straight into a canvas's pixels: no element for a number, no memory for a picture. */
public final class Paint {
    private Paint() {}

    /** A canvas's own brush; what it holds of the picture is kept between two of the same size. */
    public static CanvasRenderingContext2D brush(HTMLCanvasElement canvas) {
        return (CanvasRenderingContext2D) canvas.getContext("2d");
    }

    /**
     * Cells in rows, each number/scale as its colour. Of a row of cells the first and the second line are made, and copied:
     * the last is as the first, all between as the second.
     *
     * @param colours as Palette has them
     * @param cell a cell's side in pixels of the canvas, gap the part of it that stays free at each side
     * @param hollow the colour of the border of a cell that is exactly 0, or 0 if it is a number like others
     */
    public static void cells(
            CanvasRenderingContext2D brush,
            float[] values,
            int count,
            int columns,
            int cell,
            int gap,
            double scale,
            int[] colours,
            int hollow) {
        int rows = (count + columns - 1) / columns;
        prepare(brush, columns * cell, rows * cell);
        cells(brush, values, count, columns, cell, gap, 255 / positive(scale), colours, hollow, gap > 0 && cell > 9);
    }

    /**
     * A matrix, a pixel for each of its numbers.
     *
     * @param down from a number to the one below it, right to the one beside it
     */
    public static void matrix(
            CanvasRenderingContext2D brush,
            float[] data,
            int rows,
            int columns,
            int down,
            int right,
            double scale,
            int[] colours) {
        prepare(brush, columns, rows);
        strided(brush, data, rows, columns, down, right, 255 / positive(scale), colours);
    }

    /** The columns of a matrix (side² × columns) as squares, so many beside each other. */
    public static void tiles(
            CanvasRenderingContext2D brush,
            float[] data,
            int side,
            int columns,
            int stride,
            int across,
            double scale,
            int[] colours) {
        int down = (columns + across - 1) / across;
        prepare(brush, across * (side + 1) - 1, down * (side + 1) - 1);
        squares(brush, data, side, columns, stride, across, 255 / positive(scale), colours);
    }

    /** So that nothing is divided by 0 where all numbers are. */
    private static double positive(double scale) {
        return scale > 0 ? scale : 1;
    }

    @JSBody(
            params = {"brush", "width", "height"},
            imports = @JSBodyImport(alias = "paint", fromModule = "canvas.js"),
            script = "paint.prepare(brush, width, height);")
    private static native void prepare(CanvasRenderingContext2D brush, int width, int height);

    @JSBody(
            params = {"brush", "values", "count", "columns", "cell", "gap", "factor", "colours", "hollow", "round"},
            imports = @JSBodyImport(alias = "paint", fromModule = "canvas.js"),
            script = "paint.cells(brush, values, count, columns, cell, gap, factor, colours, hollow, round);")
    private static native void cells(
            CanvasRenderingContext2D brush,
            @JSByRef float[] values,
            int count,
            int columns,
            int cell,
            int gap,
            double factor,
            @JSByRef int[] colours,
            int hollow,
            boolean round);

    @JSBody(
            params = {"brush", "data", "rows", "columns", "down", "right", "factor", "colours"},
            imports = @JSBodyImport(alias = "paint", fromModule = "canvas.js"),
            script = "paint.strided(brush, data, rows, columns, down, right, factor, colours);")
    private static native void strided(
            CanvasRenderingContext2D brush,
            @JSByRef float[] data,
            int rows,
            int columns,
            int down,
            int right,
            double factor,
            @JSByRef int[] colours);

    @JSBody(
            params = {"brush", "data", "side", "columns", "stride", "across", "factor", "colours"},
            imports = @JSBodyImport(alias = "paint", fromModule = "canvas.js"),
            script = "paint.squares(brush, data, side, columns, stride, across, factor, colours);")
    private static native void squares(
            CanvasRenderingContext2D brush,
            @JSByRef float[] data,
            int side,
            int columns,
            int stride,
            int across,
            double factor,
            @JSByRef int[] colours);
}
