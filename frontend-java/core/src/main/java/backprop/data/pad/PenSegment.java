package backprop.data.pad;

/** A straight piece of line drawn with a round pen, whose radius may change on the way, and whose edge is so wide. */
public final class PenSegment {
    private static final double SHORTEST = 1e-9;

    private final double fromX;
    private final double fromY;
    private final double alongX;
    private final double alongY;
    private final double squaredLength;
    private final double radius;
    private final double widening;
    private final double edge;
    private final double squaredInside;
    private final double squaredOutside;

    public PenSegment(
            double fromX, double fromY, double toX, double toY, double fromRadius, double toRadius, double edge) {
        this.fromX = fromX;
        this.fromY = fromY;
        alongX = toX - fromX;
        alongY = toY - fromY;
        squaredLength = alongX * alongX + alongY * alongY;
        radius = fromRadius;
        widening = toRadius - fromRadius;
        this.edge = edge;
        double inside = Math.max(0, Math.min(fromRadius, toRadius) - edge / 2);
        double outside = Math.max(fromRadius, toRadius) + edge / 2;
        squaredInside = inside * inside;
        squaredOutside = outside * outside;
    }

    /** How much of the pixel with that middle is inked: ½ + (r − distance) / edge, within 0 and 1. */
    public double coverage(double x, double y) {
        double dx = x - fromX;
        double dy = y - fromY;
        double t = squaredLength < SHORTEST ? 0 : (dx * alongX + dy * alongY) / squaredLength;
        double nearest = t < 0 ? 0 : t > 1 ? 1 : t;
        dx -= nearest * alongX;
        dy -= nearest * alongY;
        double squared = dx * dx + dy * dy;
        if (squared >= squaredOutside) return 0;
        if (squared < squaredInside) return 1;
        double value = 0.5 + (radius + nearest * widening - Math.sqrt(squared)) / edge;
        return value < 0 ? 0 : value > 1 ? 1 : value;
    }
}
