package backprop.ui.inside.paint;

import backprop.tensor.Matrix;
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

    /** The columns of a matrix (height · width × columns) as pictures, so many beside each other. */
    public static void tiles(
            CanvasRenderingContext2D brush,
            float[] data,
            int height,
            int width,
            int columns,
            int stride,
            int across,
            double scale,
            int[] colours) {
        int down = (columns + across - 1) / across;
        prepare(brush, across * (width + 1) - 1, down * (height + 1) - 1);
        tiles_(brush, data, height, width, columns, stride, across, 255 / positive(scale), colours);
    }

    /**
     * A filter bank, (size² · channels) × filters: a cell for each filter, in it a square for each channel.
     *
     * @param across cells in a row, beside: squares in a row of a cell
     * @param cell the side of a cell, weight that of a weight in it, in pixels of the canvas
     */
    public static void filters(
            CanvasRenderingContext2D brush,
            Matrix bank,
            int size,
            int across,
            int beside,
            int cell,
            int weight,
            double scale,
            int[] colours) {
        int filters = bank.columns();
        prepare(brush, across * cell, (filters + across - 1) / across * cell);
        int channels = bank.rows() / (size * size);
        int[] layout = {across, beside, cell, weight};
        filters(brush, bank.data(), size, channels, filters, bank.rowStride(), layout, 255 / positive(scale), colours);
    }

    /** Numbers in coloured cells of so many CSS pixels; the marked one stands out, −1 for none. */
    public static void numbers(
            CanvasRenderingContext2D brush,
            float[] values,
            int columns,
            int wide,
            int high,
            double scale,
            int[] colours,
            int marked) {
        int[] cell = {wide, high};
        numbers(brush, values, columns, cell, pixelRatio(), 255 / positive(scale), colours, marked);
    }

    /** Frames on a canvas of that size, each of left, top, width, height; all in CSS pixels. */
    public static void frames(
            CanvasRenderingContext2D brush, int width, int height, float[] rectangles, String line, String halo) {
        frames(brush, width, height, pixelRatio(), rectangles, line, halo);
    }

    @JSBody(script = "return window.devicePixelRatio || 1;")
    public static native double pixelRatio();

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
            params = {"brush", "data", "height", "width", "columns", "stride", "across", "factor", "colours"},
            imports = @JSBodyImport(alias = "paint", fromModule = "canvas.js"),
            script = "paint.tiles(brush, data, height, width, columns, stride, across, factor, colours);")
    private static native void tiles_(
            CanvasRenderingContext2D brush,
            @JSByRef float[] data,
            int height,
            int width,
            int columns,
            int stride,
            int across,
            double factor,
            @JSByRef int[] colours);

    @JSBody(
            params = {"brush", "data", "size", "channels", "count", "stride", "layout", "factor", "colours"},
            imports = @JSBodyImport(alias = "paint", fromModule = "canvas.js"),
            script = "paint.filters(brush, data, size, channels, count, stride, layout, factor, colours);")
    private static native void filters(
            CanvasRenderingContext2D brush,
            @JSByRef float[] data,
            int size,
            int channels,
            int count,
            int stride,
            @JSByRef int[] layout,
            double factor,
            @JSByRef int[] colours);

    @JSBody(
            params = {"brush", "values", "columns", "cell", "ratio", "factor", "colours", "marked"},
            imports = @JSBodyImport(alias = "paint", fromModule = "canvas.js"),
            script = "paint.numbers(brush, values, columns, cell, ratio, factor, colours, marked);")
    private static native void numbers(
            CanvasRenderingContext2D brush,
            @JSByRef float[] values,
            int columns,
            @JSByRef int[] cell,
            double ratio,
            double factor,
            @JSByRef int[] colours,
            int marked);

    @JSBody(
            params = {"brush", "width", "height", "ratio", "rectangles", "line", "halo"},
            imports = @JSBodyImport(alias = "paint", fromModule = "canvas.js"),
            script = "paint.frames(brush, width, height, ratio, rectangles, line, halo);")
    private static native void frames(
            CanvasRenderingContext2D brush,
            int width,
            int height,
            double ratio,
            @JSByRef float[] rectangles,
            String line,
            String halo);
}
