package backprop.ui.train;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Numbers as pixels between the colours of negative and positive; several pictures side by side in one canvas. */
final class SignedPicture {
    private final HTMLCanvasElement canvas;

    SignedPicture(HTMLCanvasElement canvas) {
        this.canvas = canvas;
    }

    /**
     * @param values picture after picture, row after row
     * @param most what has the full colour
     */
    void show(float[] values, int rows, int columns, int pictures, int across, double most) {
        paint(canvas, values, rows, columns, pictures, Math.min(across, pictures), most);
    }

    @JSBody(
            params = {"canvas", "values", "rows", "columns", "n", "across", "most"},
            script = "var gap = n > 1 ? 2 : 0, down = Math.ceil(n / across);"
                    + " var w = across * (columns + gap) - gap, h = down * (rows + gap) - gap;"
                    + " if (canvas.width !== w) canvas.width = w; if (canvas.height !== h) canvas.height = h;"
                    + " var s = getComputedStyle(canvas), rgb = function(name) { var t = s.getPropertyValue(name).trim();"
                    + " return [1, 3, 5].map(function(i) { return parseInt(t.slice(i, i + 2), 16); }); };"
                    + " var zero = rgb('--zero'), ends = [rgb('--negative'), rgb('--positive')];"
                    + " var c = canvas.getContext('2d'), image = c.createImageData(w, h), d = image.data;"
                    + " for (var p = 0; p < n; p++) { var left = p % across * (columns + gap), top = Math.floor(p / across) * (rows + gap);"
                    + " for (var i = 0; i < rows * columns; i++) { var v = values[p * rows * columns + i];"
                    + " var end = ends[v < 0 ? 0 : 1], share = Math.min(1, Math.abs(v) / most) || 0;"
                    + " var at = 4 * ((top + Math.floor(i / columns)) * w + left + i % columns);"
                    + " for (var k = 0; k < 3; k++) d[at + k] = zero[k] + (end[k] - zero[k]) * share; d[at + 3] = 255; } }"
                    + " c.putImageData(image, 0, 0);")
    private static native void paint(
            HTMLCanvasElement canvas, @JSByRef float[] values, int rows, int columns, int n, int across, double most);

    /** What has the full colour: beyond it lies one of fifty. */
    static double most(float[] values) {
        float[] sizes = new float[values.length];
        for (int i = 0; i < sizes.length; i++) sizes[i] = Math.abs(values[i]);
        java.util.Arrays.sort(sizes);
        return sizes.length == 0 ? 1 : Math.max(1e-12, sizes[(int) (sizes.length * 0.98)]);
    }
}
