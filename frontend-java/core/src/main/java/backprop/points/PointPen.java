package backprop.points;

/** A drag over points of one's own: it takes along the point that it began at, else it puts new ones, a gap apart. */
public final class PointPen {
    /** Between two points of a drag, in the plane's own numbers. */
    static final double GAP = 0.35;
    /** A finger that only touches a point moves a little, too. */
    static final double SLACK = 0.15;

    private int held = -1;
    private boolean isMoving;
    private double lastX1, lastX2;

    /**
     * @param within how far from a point is still on it
     * @param label of a new point
     * @return the points after that, the same ones where the drag begins at a point
     */
    public PointSet press(PointSet points, double x1, double x2, double within, int label) {
        held = points.nearest(x1, x2, within);
        isMoving = false;
        lastX1 = x1;
        lastX2 = x2;
        return held >= 0 ? points : put(points, x1, x2, label);
    }

    /** @return the points after that, the same ones where nothing has changed */
    public PointSet drag(PointSet points, double x1, double x2, int label) {
        double way = Math.hypot(x1 - lastX1, x2 - lastX2);
        if (held >= points.size()) return points;
        if (held >= 0) {
            isMoving |= way >= SLACK;
            return isMoving ? points.moved(held, Plane.within(x1), Plane.within(x2)) : points;
        }
        if (way < GAP) return points;
        lastX1 = x1;
        lastX2 = x2;
        return put(points, x1, x2, label);
    }

    /** Whether it began at a point. */
    public boolean hasPoint() {
        return held >= 0;
    }

    /** Beyond the plane's edge there is nothing. */
    private static PointSet put(PointSet points, double x1, double x2, int label) {
        boolean isInside = Math.abs(x1) <= Plane.HALF && Math.abs(x2) <= Plane.HALF;
        return isInside && points.size() < PointSet.MOST_POINTS ? points.with(x1, x2, label) : points;
    }
}
