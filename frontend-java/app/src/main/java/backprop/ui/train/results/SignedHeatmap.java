package backprop.ui.train.results;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
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

    @JSBody(
            params = {"canvas", "values", "rows", "columns", "pictures", "across", "most"},
            imports = @JSBodyImport(alias = "paint", fromModule = "canvas.js"),
            script = "paint.heatmap(canvas, values, rows, columns, pictures, across, most);")
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
