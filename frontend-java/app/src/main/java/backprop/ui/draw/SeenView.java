package backprop.ui.draw;

import backprop.data.Box;
import backprop.data.DigitImage;
import backprop.data.Ink;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Numbers;
import backprop.ui.widget.PixelGrid;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The 28×28 pixels that the net sees, and the three steps that made them. */
final class SeenView {
    private static final int CROP_SIDE = 112;

    private final HTMLElement cropBox = Elements.byId("pad-box");
    private final HTMLCanvasElement crop = Elements.byId("step-crop");
    private final PixelGrid seen = new PixelGrid(Elements.byId("seen"));
    private final PixelGrid fit = new PixelGrid(Elements.byId("step-fit"));
    private final PixelGrid centred = new PixelGrid(Elements.byId("step-centre"));
    private final PixelGrid padPixels;
    private final HTMLCanvasElement pad = Elements.create("canvas");

    SeenView() {
        padPixels = new PixelGrid(pad);
    }

    void show(Ink ink, DigitImage image) {
        seen.show(levels(image.pixels()), 28);
        fit.show(levels(image.fit()), DigitImage.FIT);
        centred.show(levels(image.pixels()), 28);
        Box box = image.crop();
        place(cropBox, box);
        padPixels.show(ink.coverage(), Ink.SIDE);
        CanvasRenderingContext2D context = (CanvasRenderingContext2D) crop.getContext("2d");
        context.setFillStyle("#000");
        context.fillRect(0, 0, CROP_SIDE, CROP_SIDE);
        double scale = (double) CROP_SIDE / Math.max(box.width(), box.height());
        double width = box.width() * scale;
        double height = box.height() * scale;
        context.drawImage(
                pad,
                box.left(),
                box.top(),
                box.width(),
                box.height(),
                (CROP_SIDE - width) / 2,
                (CROP_SIDE - height) / 2,
                width,
                height);
    }
}
