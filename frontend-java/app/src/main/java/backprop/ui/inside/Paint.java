package backprop.ui.inside;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Numbers as colours, straight into a canvas's pixels: no element for a number, no memory for a picture. */
final class Paint {
    private Paint() {}

    /** A canvas's own brush; what it holds of the picture is kept between two of the same size. */
    static CanvasRenderingContext2D brush(HTMLCanvasElement canvas) {
        return (CanvasRenderingContext2D) canvas.getContext("2d");
    }

    /**
     * Cells in rows, each number/scale as its colour.
     *
     * @param colours as Palette has them
     * @param cell a cell's side in pixels of the canvas, gap the part of it that stays free at each side
     * @param hollow the colour of the border of a cell that is exactly 0, or 0 if it is a number like others
     */
    static void cells(
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

    /** A matrix, a pixel for each of its numbers. */
    static void matrix(
            CanvasRenderingContext2D brush,
            float[] data,
            int rows,
            int columns,
            int stride,
            double scale,
            int[] colours) {
        prepare(brush, columns, rows);
        strided(brush, data, rows, columns, stride, 255 / positive(scale), colours);
    }

    /** The columns of a matrix (side² × columns) as squares, so many beside each other. */
    static void tiles(
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
            script =
                    "var c = brush.canvas; if (c.width !== width || c.height !== height || !c.paint) {"
                            + " c.width = width; c.height = height;"
                            + " c.paint = brush.createImageData(width, height); c.pixels = new Uint32Array(c.paint.data.buffer); }")
    private static native void prepare(CanvasRenderingContext2D brush, int width, int height);

    @JSBody(
            params = {"brush", "values", "count", "columns", "cell", "gap", "factor", "colours", "hollow", "round"},
            script = "var p = brush.canvas.pixels, w = columns * cell, side = cell - 2 * gap;"
                    + " for (var i = 0; i < count; i++) {"
                    + "  var v = values[i], k = 255 + Math.round(v * factor);"
                    + "  var colour = colours[k < 0 ? 0 : k > 510 ? 510 : k];"
                    + "  var at = (Math.floor(i / columns) * cell + gap) * w + i % columns * cell + gap;"
                    + "  if (hollow && v === 0) { colour = hollow; }"
                    + "  for (var y = 0, row = at; y < side; y++, row += w) p.fill(colour, row, row + side);"
                    + "  if (hollow && v === 0) for (y = 1, row = at + w + 1; y < side - 1; y++, row += w) p.fill(0, row, row + side - 2);"
                    + "  if (round) { var end = at + (side - 1) * w; p[at] = p[at + side - 1] = p[end] = p[end + side - 1] = 0; }"
                    + " } brush.putImageData(brush.canvas.paint, 0, 0);")
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
            params = {"brush", "data", "rows", "columns", "stride", "factor", "colours"},
            script = "var p = brush.canvas.pixels;"
                    + " for (var i = 0, at = 0; i < rows; i++) for (var j = 0; j < columns; j++) {"
                    + "  var k = 255 + Math.round(data[i * stride + j] * factor);"
                    + "  p[at++] = colours[k < 0 ? 0 : k > 510 ? 510 : k]; }"
                    + " brush.putImageData(brush.canvas.paint, 0, 0);")
    private static native void strided(
            CanvasRenderingContext2D brush,
            @JSByRef float[] data,
            int rows,
            int columns,
            int stride,
            double factor,
            @JSByRef int[] colours);

    @JSBody(
            params = {"brush", "data", "side", "columns", "stride", "across", "factor", "colours"},
            script = "var p = brush.canvas.pixels, w = across * (side + 1) - 1;"
                    + " for (var u = 0; u < columns; u++) {"
                    + "  var corner = Math.floor(u / across) * (side + 1) * w + u % across * (side + 1);"
                    + "  for (var i = 0; i < side; i++) for (var j = 0; j < side; j++) {"
                    + "   var k = 255 + Math.round(data[(i * side + j) * stride + u] * factor);"
                    + "   p[corner + i * w + j] = colours[k < 0 ? 0 : k > 510 ? 510 : k]; } }"
                    + " brush.putImageData(brush.canvas.paint, 0, 0);")
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
