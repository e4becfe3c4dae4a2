package backprop.data;

/** A straight piece of line drawn with a round pen of radius r. */
final class PenSegment {
    private static final double SHORTEST = 1e-9;

    private final double fromX;
    private final double fromY;
    private final double alongX;
    private final double alongY;
    private final double squaredLength;
    private final double radius;
    private final double squaredInside;
    private final double squaredOutside;

    PenSegment(Point from, Point to, double radius) {
        fromX = from.x();
        fromY = from.y();
        alongX = to.x() - fromX;
        alongY = to.y() - fromY;
        squaredLength = alongX * alongX + alongY * alongY;
        this.radius = radius;
        double inside = Math.max(0, radius - 0.5);
        squaredInside = inside * inside;
        squaredOutside = (radius + 0.5) * (radius + 0.5);
    }

    /** How much of the pixel with that middle is inked: ½ + r − distance, within 0 and 1. */
    double coverage(double x, double y) {
        double dx = x - fromX;
        double dy = y - fromY;
        double t = squaredLength < SHORTEST ? 0 : (dx * alongX + dy * alongY) / squaredLength;
        double nearest = t < 0 ? 0 : t > 1 ? 1 : t;
        dx -= nearest * alongX;
        dy -= nearest * alongY;
        double squared = dx * dx + dy * dy;
        if (squared >= squaredOutside) return 0;
        return squared <= squaredInside ? Math.min(1, radius + 0.5) : Math.min(1, 0.5 + radius - Math.sqrt(squared));
    }
}
