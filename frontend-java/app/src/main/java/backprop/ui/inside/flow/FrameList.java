package backprop.ui.inside.flow;

import backprop.explain.InputWindow;
import backprop.explain.Unit;
import backprop.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/** Frames around numbers of maps that stand beside each other, in CSS pixels. */
final class FrameList {
    /** A frame around less could not be seen. */
    private static final int SMALLEST = 5;

    private final Shape shape;
    private final int columns;
    private final double scale;
    private final List<Float> numbers = new ArrayList<>();

    /** @param columns maps in a row; scale: the side of a number */
    FrameList(Shape shape, int columns, double scale) {
        this.shape = shape;
        this.columns = columns;
        this.scale = scale;
    }

    void add(Unit unit) {
        add(new InputWindow(unit.row(), unit.column(), 1, 1, unit.channel()));
    }

    /** What of it lies in the padding is cut off. */
    void add(InputWindow window) {
        for (int channel = 0; channel < shape.channels(); channel++)
            if (window.isOfAllChannels() || window.channel() == channel) add(window, channel);
    }

    private void add(InputWindow window, int channel) {
        int top = Math.max(0, window.row());
        int left = Math.max(0, window.column());
        int bottom = Math.min(shape.height(), window.row() + window.height());
        int right = Math.min(shape.width(), window.column() + window.width());
        span(channel % columns * (shape.width() + 1) + left, right - left);
        span(channel / columns * (shape.height() + 1) + top, bottom - top);
        // From left, width, top, height to left, top, width, height.
        int last = numbers.size() - 1;
        numbers.add(last - 1, numbers.remove(last - 2));
    }

    private void span(int from, int length) {
        double size = length * scale;
        double more = Math.max(0, SMALLEST - size);
        numbers.add((float) (from * scale - more / 2));
        numbers.add((float) (size + more));
    }

    float[] rectangles() {
        float[] rectangles = new float[numbers.size()];
        for (int i = 0; i < rectangles.length; i++) rectangles[i] = numbers.get(i);
        return rectangles;
    }
}
