package backprop.data.handwriting;

/**
 * A smooth curve through control points (x0, y0, x1, y1, …), which breaks off and begins anew at a corner. Catmull and
 * Rom, "A class of local interpolating splines", 1974.
 */
final class CatmullRom {
    private static final int STEPS = 6;

    private CatmullRom() {}

    static void draw(double[] points, PenPath into) {
        int count = points.length / 2;
        into.add(points[0], points[1], true);
        int from = 0;
        while (from < count - 1) {
            int to = from + 1;
            while (to < count - 1 && !DigitTemplate.isCorner(points, to + 1)) to++;
            for (int i = from; i < to; i++) piece(points, from, i, to, into);
            from = to + 1;
        }
    }

    /** From point i to the next, on a curve from point first to point last; beyond its ends it is mirrored. */
    private static void piece(double[] points, int first, int i, int last, PenPath into) {
        int at = 2 * i;
        double x1 = points[at];
        double y1 = points[at + 1];
        double x2 = points[at + 2];
        double y2 = points[at + 3];
        double x0 = i > first ? points[at - 2] : 2 * x1 - x2;
        double y0 = i > first ? points[at - 1] : 2 * y1 - y2;
        double x3 = i + 1 < last ? points[at + 4] : 2 * x2 - x1;
        double y3 = i + 1 < last ? points[at + 5] : 2 * y2 - y1;
        for (int step = 1; step <= STEPS; step++) {
            double t = step / (double) STEPS;
            into.add(at(x0, x1, x2, x3, t), at(y0, y1, y2, y3, t), false);
        }
    }

    /** ½(2b + (c − a)t + (2a − 5b + 4c − d)t² + (3b − a − 3c + d)t³), which is b at 0 and c at 1. */
    private static double at(double a, double b, double c, double d, double t) {
        double t2 = t * t;
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t2 + t2 * t * (3 * b - a - 3 * c + d));
    }
}
