package backprop.ui.widget;

import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.canvas.ImageData;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.typedarrays.Uint8ClampedArray;

/** A small picture, white on black, one canvas pixel a pixel; the style sheet makes it large without smoothing. */
public final class PixelGrid {
    private final HTMLCanvasElement canvas;
    private final CanvasRenderingContext2D context;

    public PixelGrid(HTMLCanvasElement canvas) {
        this.canvas = canvas;
        this.context = (CanvasRenderingContext2D) canvas.getContext("2d");
    }

    /** @param pixels rows × columns of levels, 0 black to 1 white */
    public void show(float[] pixels, int columns) {
        int rows = pixels.length / columns;
        if (canvas.getWidth() != columns) canvas.setWidth(columns);
        if (canvas.getHeight() != rows) canvas.setHeight(rows);
        ImageData image = new ImageData(columns, rows);
        Uint8ClampedArray data = image.getData();
        for (int i = 0; i < pixels.length; i++) {
            int level = (int) (pixels[i] * 255 + 0.5);
            data.set(4 * i, level);
            data.set(4 * i + 1, level);
            data.set(4 * i + 2, level);
            data.set(4 * i + 3, 255);
        }
        context.putImageData(image, 0, 0);
    }

    public void clear() {
        show(new float[canvas.getWidth() * canvas.getHeight()], canvas.getWidth());
    }
}
