package backprop.ui.draw;

import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.ui.dom.ElementSize;
import backprop.ui.dom.Elements;
import backprop.ui.widget.PixelGrid;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The drawing as one sees it: sharp on every screen. */
final class PadView {
    private final HTMLCanvasElement canvas;
    private final CanvasRenderingContext2D context;
    private final HTMLCanvasElement picture = Elements.create("canvas");
    private float[] shownPicture = {};
    private Drawing drawing = Drawing.BLANK;
    private final HTMLElement cursor = Elements.create("i");
    /** On the screen, in CSS pixels: known without asking for a layout. */
    private double width;

    PadView(HTMLCanvasElement canvas) {
        this.canvas = canvas;
        width = canvas.getClientWidth();
        this.context = (CanvasRenderingContext2D) canvas.getContext("2d");
        cursor.setHidden(true);
        canvas.getParentNode().appendChild(cursor);
    }

    /** Calls back when the canvas gets another size on the screen. */
    void onResize(Runnable then) {
        ElementSize.observe(canvas, () -> {
            width = canvas.getClientWidth();
            then.run();
        });
    }

    void show(Drawing drawing) {
        this.drawing = drawing;
        paint();
    }

    /** Where the keyboard's pen is: a ring, full when it is down. */
    void cursor(Point place, double width, boolean down) {
        cursor.setClassName(down ? "cursor down" : "cursor");
        cursor.getStyle().setProperty("--x", Double.toString(place.x() / Ink.SIDE));
        cursor.getStyle().setProperty("--y", Double.toString(place.y() / Ink.SIDE));
        cursor.getStyle().setProperty("--d", Double.toString(width / Ink.SIDE));
        cursor.setHidden(false);
    }

    void noCursor() {
        cursor.setHidden(true);
    }

    private void paint() {
        int side = (int) Math.max(Ink.SIDE, width * pixelRatio());
        if (canvas.getWidth() != side) canvas.setWidth(side);
        if (canvas.getHeight() != side) canvas.setHeight(side);
        double scale = (double) side / Ink.SIDE;
        context.setTransform(scale, 0, 0, scale, 0, 0);
        context.setFillStyle("#000");
        context.fillRect(0, 0, Ink.SIDE, Ink.SIDE);
        drawing.picture().ifPresent(this::paint);
        context.setLineCap("round");
        context.setLineJoin("round");
        context.setStrokeStyle("#fff");
        drawing.strokes().forEach(this::paint);
    }

    private void paint(float[] pixels) {
        if (pixels != shownPicture) {
            new PixelGrid(picture).show(levels(pixels), Ink.SIDE);
            shownPicture = pixels;
        }
        context.drawImage(picture, 0, 0, Ink.SIDE, Ink.SIDE);
    }

    private static byte[] levels(float[] coverage) {
        byte[] levels = new byte[coverage.length];
        for (int i = 0; i < levels.length; i++) levels[i] = (byte) (int) (coverage[i] * 255.0 + 0.5);
        return levels;
    }

    private void paint(Stroke stroke) {
        List<Point> points = stroke.points();
        context.beginPath();
        context.setLineWidth(stroke.width());
        context.moveTo(points.get(0).x(), points.get(0).y());
        for (Point point : points) context.lineTo(point.x(), point.y());
        context.stroke();
    }

    @JSBody(script = "return window.devicePixelRatio || 1;")
    private static native double pixelRatio();
}
