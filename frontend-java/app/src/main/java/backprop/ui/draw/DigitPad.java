package backprop.ui.draw;

import backprop.data.Ink;
import backprop.data.Point;
import backprop.data.Stroke;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLCanvasElement;

/** The pad to draw a digit on: with finger, pen or mouse, or with the arrow keys and the space bar. */
public final class DigitPad implements Pen {
    private final PadView view;
    private final Consumer<Ink> changed;
    private final Deque<Drawing> past = new ArrayDeque<>();
    private final List<Point> points = new ArrayList<>();
    private Drawing drawing = Drawing.BLANK;
    private Ink ink = new Ink();
    private double width = Ink.USUAL_WIDTH;

    /** @param changed told the ink after each event that changed it */
    public DigitPad(HTMLCanvasElement canvas, Consumer<Ink> changed) {
        this.changed = changed;
        view = new PadView(canvas);
        view.onResize(this::show);
        new PadPointer(canvas, this);
        new PadKeys(canvas, this, view);
    }

    /** Width of the pen in pixels of the pad (280 a side). */
    public void width(double width) {
        up();
        this.width = width;
    }

    double width() {
        return width;
    }

    public boolean isBlank() {
        return drawing.isBlank() && points.isEmpty();
    }

    public boolean hasPast() {
        return !past.isEmpty();
    }

    /** Puts a drawing in place of what is there; undo brings that back. */
    public void put(Drawing next) {
        up();
        past.push(drawing);
        become(next);
    }

    public void clear() {
        up();
        if (!drawing.isBlank()) put(Drawing.BLANK);
    }

    public void undo() {
        up();
        if (!past.isEmpty()) become(past.pop());
    }

    private void become(Drawing next) {
        drawing = next;
        ink = next.ink();
        showAndTell();
    }

    @Override
    public void down(Point point) {
        up();
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
        changed.accept(ink);
    }

    private void showAndTell() {
        show();
        changed.accept(ink);
    }

    private void show() {
        view.show(points.isEmpty() ? drawing : drawing.with(new Stroke(width, points)));
    }
}
