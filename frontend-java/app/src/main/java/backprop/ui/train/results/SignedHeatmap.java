package backprop.ui.train.results;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** Numbers as pixels between the colours of negative and positive; several pictures side by side in one canvas. */
final class SignedHeatmap {
    private final HTMLCanvasElement canvas;

    SignedHeatmap(HTMLCanvasElement canvas) {
        this.canvas = canvas;
    }

    /**
     * @param values picture after picture, row after row
     * @param most what has the full colour
     */
    void show(float[] values, int rows, int columns, int pictures, int across, double most) {
        paint(canvas, values, rows, columns, pictures, Math.min(across, pictures), most);
    }

    // Names of one letter are TeaVM's: a local one would hide a parameter.
    @JSBody(
            params = {"canvas", "values", "rows", "columns", "pictures", "across", "most"},
            script = "var gap = pictures > 1 ? 2 : 0, size = rows * columns, down = Math.ceil(pictures / across);"
                    + " var width = across * (columns + gap) - gap, height = down * (rows + gap) - gap;"
                    + " if (canvas.width !== width) canvas.width = width; if (canvas.height !== height) canvas.height = height;"
                    + " var styles = getComputedStyle(document.documentElement), colour = function(name) {"
                    + " var text = styles.getPropertyValue(name).trim();"
                    + " return [1, 3, 5].map(function(at) { return parseInt(text.slice(at, at + 2), 16); }); };"
                    + " var zero = colour('--zero'), ends = [colour('--negative'), colour('--positive')];"
                    + " var context = canvas.getContext('2d'), image = context.createImageData(width, height), data = image.data;"
                    + " for (var one = 0; one < pictures; one++) {"
                    + " var left = one % across * (columns + gap), top = Math.floor(one / across) * (rows + gap);"
                    + " for (var pixel = 0; pixel < size; pixel++) { var value = values[one * size + pixel];"
                    + " var end = ends[value < 0 ? 0 : 1], share = Math.min(1, Math.abs(value) / most) || 0;"
                    + " var at = 4 * ((top + Math.floor(pixel / columns)) * width + left + pixel % columns);"
                    + " for (var part = 0; part < 3; part++) data[at + part] = zero[part] + (end[part] - zero[part]) * share;"
                    + " data[at + 3] = 255; } }"
                    + " context.putImageData(image, 0, 0);")
    private static native void paint(
            HTMLCanvasElement canvas,
            @JSByRef float[] values,
            int rows,
            int columns,
            int pictures,
            int across,
            double most);

    /** What has the full colour: beyond it lies one of fifty. */
    static double most(float[] values) {
        float[] sizes = new float[values.length];
        for (int i = 0; i < sizes.length; i++) sizes[i] = Math.abs(values[i]);
        java.util.Arrays.sort(sizes);
        return sizes.length == 0 ? 1 : Math.max(1e-12, sizes[(int) (sizes.length * 0.98)]);
    }
}
