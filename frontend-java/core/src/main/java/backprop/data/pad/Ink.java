package backprop.data.pad;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is drawn on the pad: 280×280 coverages, 0 paper to 1 ink, row-major. A segment costs as much as the box that it
 * touches. The round pen covers a pixel as far as its edge reaches over the pixel's middle; ink over ink stays ink.
 */
public final class Ink {
    public static final int SIDE = 280;
    /** The pen with which the most digits were read right: thinner and thicker ones are 1 to 2 % worse. */
    public static final double USUAL_WIDTH = 20;
    /** Less than this is not seen as ink when the digit is looked for. */
    static final double FAINTEST = 0.1;

    private final float[] coverage = new float[SIDE * SIDE];
    private int left;
    private int top;
    private int right;
    private int bottom;

    public Ink() {
        resetBounds();
    }

    public static Ink of(List<Stroke> strokes) {
        Ink ink = new Ink();
        strokes.forEach(ink::add);
        return ink;
    }

    /** The live values, not to be written into. */
    public float[] coverage() {
        return coverage;
    }

    /** The smallest box around the ink; none on a blank pad. */
    public Optional<Box> bounds() {
        return right < left ? Optional.empty() : Optional.of(new Box(left, top, right - left + 1, bottom - top + 1));
    }

    public void clear() {
        Arrays.fill(coverage, 0f);
        resetBounds();
    }

    public void add(Stroke stroke) {
        List<Point> points = stroke.points();
        if (points.size() == 1) add(points.get(0), points.get(0), stroke.width());
        for (int i = 1; i < points.size(); i++) add(points.get(i - 1), points.get(i), stroke.width());
    }

    /** Draws a segment and returns the box that it touched, which may be empty. */
    public Box add(Point from, Point to, double width) {
        Stroke.checkWidth(width);
        double reach = width / 2 + 0.5;
        int x0 = clamped(Math.floor(Math.min(from.x(), to.x()) - reach));
        int y0 = clamped(Math.floor(Math.min(from.y(), to.y()) - reach));
        int x1 = clamped(Math.ceil(Math.max(from.x(), to.x()) + reach));
        int y1 = clamped(Math.ceil(Math.max(from.y(), to.y()) + reach));
        PenSegment segment = new PenSegment(from.x(), from.y(), to.x(), to.y(), width / 2, width / 2, 1);
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                int at = y * SIDE + x;
                if (coverage[at] < 1) cover(at, x, y, segment.coverage(x + 0.5, y + 0.5));
            }
        }
        return new Box(x0, y0, x1 - x0, y1 - y0);
    }

    /**
     * Lays a picture under what is drawn.
     *
     * @param picture 280×280 coverages, row after row, 0 to 1
     * @throws IllegalArgumentException if it has another length
     */
    public void add(float[] picture) {
        if (picture.length != coverage.length) {
            throw new IllegalArgumentException("the pad has " + coverage.length + " pixels, not " + picture.length);
        }
        for (int y = 0, at = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++, at++) cover(at, x, y, Math.max(0, Math.min(1, (double) picture[at])));
        }
    }

    private void cover(int at, int x, int y, double value) {
        if (!(value > coverage[at])) return;
        coverage[at] = (float) value;
        if (coverage[at] > FAINTEST) {
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x);
            bottom = Math.max(bottom, y);
        }
    }

    private void resetBounds() {
        left = SIDE;
        top = SIDE;
        right = -1;
        bottom = -1;
    }

    private static int clamped(double value) {
        return (int) Math.max(0, Math.min(SIDE, value));
    }
}
