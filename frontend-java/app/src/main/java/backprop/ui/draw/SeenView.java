package backprop.ui.draw;

import backprop.data.Dataset;
import backprop.data.pad.Box;
import backprop.data.pad.DigitImage;
import backprop.data.pad.Ink;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.widget.PixelGrid;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The 28×28 pixels that the net sees, and the three steps that made them. */
final class SeenView {
    private static final int CROP_SIDE = 112;

    private final HTMLCanvasElement pad;
    private final HTMLElement padBox = Elements.byId("pad-box");
    private final HTMLElement seenBox = Elements.byId("seen-box");
    private final PixelGrid seen = new PixelGrid(Elements.byId("seen"));
    private final CanvasRenderingContext2D crop;
    private final PixelGrid fit = new PixelGrid(Elements.byId("step-fit"));
    private final PixelGrid centred = new PixelGrid(Elements.byId("step-centre"));

    SeenView(HTMLCanvasElement pad) {
        this.pad = pad;
        HTMLCanvasElement cropCanvas = Elements.byId("step-crop");
        crop = (CanvasRenderingContext2D) cropCanvas.getContext("2d");
        clear();
    }

    /** The box around the ink, on the pad itself. */
    void frame(DigitImage image) {
        Box box = image.crop();
        double pixel = 1.0 / Ink.SIDE;
        place(padBox, box.left() * pixel, box.top() * pixel, box.width() * pixel, box.height() * pixel);
    }

    void show(DigitImage image) {
        seen.show(image.pixels(), Dataset.SIDE);
        fit.show(image.fit(), DigitImage.FIT);
        centred.show(image.pixels(), Dataset.SIDE);
        Box box = image.crop();
        showCrop(box);
        place(
                seenBox,
                image.corner().x(),
                image.corner().y(),
                box.width() / image.scale(),
                box.height() / image.scale());
    }

    /** A digit of a data set: it is already what the net sees. */
    void showReady(byte[] pixels) {
        clear();
        seen.show(pixels, Dataset.SIDE);
        centred.show(pixels, Dataset.SIDE);
    }

    void clear() {
        seen.clear();
        fit.clear();
        centred.clear();
        blackenCrop();
        DomUpdate.hidden(padBox, true);
        DomUpdate.hidden(seenBox, true);
    }

    private void showCrop(Box box) {
        blackenCrop();
        double perPixel = (double) pad.getWidth() / Ink.SIDE;
        double scale = (double) CROP_SIDE / Math.max(box.width(), box.height());
        double width = box.width() * scale;
        double height = box.height() * scale;
        crop.drawImage(
                pad,
                box.left() * perPixel,
                box.top() * perPixel,
                box.width() * perPixel,
                box.height() * perPixel,
                (CROP_SIDE - width) / 2,
                (CROP_SIDE - height) / 2,
                width,
                height);
    }

    private void blackenCrop() {
        crop.setFillStyle("#000");
        crop.fillRect(0, 0, CROP_SIDE, CROP_SIDE);
    }

    private static void place(HTMLElement box, double x, double y, double width, double height) {
        DomUpdate.hidden(box, false);
        DomUpdate.property(box, "--x", Double.toString(x));
        DomUpdate.property(box, "--y", Double.toString(y));
        DomUpdate.property(box, "--w", Double.toString(width));
        DomUpdate.property(box, "--h", Double.toString(height));
    }
}
