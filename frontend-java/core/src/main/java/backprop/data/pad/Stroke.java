package backprop.data.pad;

import java.util.List;

/** What the pen draws before it is lifted: a line through the points, or a dot when there is one. Width in pixels. */
public record Stroke(double width, List<Point> points) {
    /** @throws IllegalArgumentException if there is no point, or the width is not above 0 and at most that of the pad */
    public Stroke {
        points = List.copyOf(points);
        if (points.isEmpty()) throw new IllegalArgumentException("a stroke needs a point");
        checkWidth(width);
    }

    static void checkWidth(double width) {
        if (!(width > 0 && width <= Ink.SIDE)) {
            throw new IllegalArgumentException("a pen can be up to " + Ink.SIDE + " pixels wide, not " + width);
        }
    }
}
