package backprop.data.handwriting;

import java.util.Arrays;

/** A pen's way over the paper: points with the pen's relative thickness at each, and where it was put down anew. */
final class PenPath {
    private static final int USUAL_LENGTH = 128;

    double[] x = new double[USUAL_LENGTH];
    double[] y = new double[USUAL_LENGTH];
    double[] thickness = new double[USUAL_LENGTH];
    private boolean[] start = new boolean[USUAL_LENGTH];
    private int length;

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void cutTo(int newLength) {
        length = newLength;
    }

    /** Adds a point; at the start of a stroke the pen comes from nowhere. */
    void add(double newX, double newY, boolean atStart) {
        if (length == x.length) grow();
        x[length] = newX;
        y[length] = newY;
        thickness[length] = 1;
        start[length++] = atStart;
    }

    /** Whether the pen draws a line from point i to the next. */
    boolean continues(int i) {
        return i + 1 < length && !start[i + 1];
    }

    boolean startsAt(int i) {
        return start[i];
    }

    double distance(int i, int j) {
        double dx = x[i] - x[j];
        double dy = y[i] - y[j];
        return Math.sqrt(dx * dx + dy * dy);
    }

    private void grow() {
        x = Arrays.copyOf(x, 2 * length);
        y = Arrays.copyOf(y, 2 * length);
        thickness = Arrays.copyOf(thickness, 2 * length);
        start = Arrays.copyOf(start, 2 * length);
    }
}
