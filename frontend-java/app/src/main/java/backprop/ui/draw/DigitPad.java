package backprop.ui.draw;

import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** The pad to draw a digit on: with finger, pen or mouse, or with the arrow keys and the space bar. */
public final class DigitPad implements Pen {
    private final PadView view;
    private final BiConsumer<Drawing, Ink> changed;
    private final Deque<Drawing> past = new ArrayDeque<>();
    private final List<Point> points = new ArrayList<>();
    private Drawing drawing = Drawing.BLANK;
    private Ink ink = new Ink();
    private double width = Ink.USUAL_WIDTH;
    private boolean sample;

    /** @param changed told the drawing and its ink after each event that changed it */
    public DigitPad(HTMLCanvasElement canvas, BiConsumer<Drawing, Ink> changed) {
        this.changed = changed;
        view = new PadView(canvas);
        view.onResize(this::show);
        new PadPointer(canvas, this);
        new PadKeys(canvas, this, view);
    }

    /** Width of the pen in pixels of the pad (280 a side). */
    void width(double width) {
        up();
        this.width = width;
    }

    double width() {
        return width;
    }

    public Drawing drawing() {
        return points.isEmpty() ? drawing : drawing.with(new Stroke(width, points));
    }

    /** A digit to begin with; the first stroke takes its place. */
    public void showSample(Drawing digit) {
        replace(digit, true);
    }

    /** Of the drawing as it is; not to be written into. */
    public Ink ink() {
        return ink;
    }

    boolean isSample() {
        return sample;
    }

    /** Whether there is something to take back. */
    boolean hasPast() {
        return !past.isEmpty();
    }

    /** "blank", "sample" or "ink", as the style sheet knows them. */
    public String state() {
        if (sample) return "sample";
        return drawing().isBlank() ? "blank" : "ink";
    }

    /** Whether the pen is down. */
    boolean isDrawing() {
        return !points.isEmpty();
    }

    /** Puts a drawing in place of what is there; undo brings that back. */
    void put(Drawing next) {
        up();
        past.push(drawing);
        replace(next);
    }

    public void clear() {
        up();
        if (sample) replace(Drawing.BLANK);
        else if (!drawing.isBlank()) put(Drawing.BLANK);
    }

    void undo() {
        up();
        if (!past.isEmpty()) replace(past.pop());
    }

    private void replace(Drawing next) {
        replace(next, false);
    }

    private void replace(Drawing next, boolean isSample) {
        sample = isSample;
        drawing = next;
        ink = next.ink();
        showAndTell();
    }

    @Override
    public void down(Point point) {
        up();
        if (sample) replace(Drawing.BLANK);
        points.add(point);
        ink.add(point, point, width);
        showAndTell();
    }

    @Override
    public void move(List<Point> through) {
        if (points.isEmpty()) return;
        for (Point point : through) {
            ink.add(points.get(points.size() - 1), point, width);
            points.add(point);
        }
        showAndTell();
    }

    @Override
    public void up() {
        if (points.isEmpty()) return;
        past.push(drawing);
        drawing = drawing.with(new Stroke(width, points));
        points.clear();
        changed.accept(drawing, ink);
    }

    @Override
    public void drop() {
        points.clear();
        replace(drawing);
    }

    private void showAndTell() {
        show();
        changed.accept(drawing(), ink);
    }

    private void show() {
        view.show(drawing());
    }
}
