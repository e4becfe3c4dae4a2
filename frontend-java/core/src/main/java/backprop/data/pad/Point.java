package backprop.data.pad;

/** A place on the pad, in its pixels: x to the right, y down; the middle of the first pixel is (0.5, 0.5). */
public record Point(double x, double y) {
    /** @throws IllegalArgumentException if one is not finite */
    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("(" + x + ", " + y + ") is not a place");
        }
    }
}
