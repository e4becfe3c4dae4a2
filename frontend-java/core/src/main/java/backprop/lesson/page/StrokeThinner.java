package backprop.lesson.page;

import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.lesson.Bounds;
import java.util.ArrayList;
import java.util.List;

/** Strokes as they are sent: at whole pixels of the pad, with the usual pen, without points that a straight line has anyway. */
public final class StrokeThinner {
    /** So many fit into one message; a hand that draws a digit needs 40 to 100. */
    static final int MOST_POINTS = 380;

    private StrokeThinner() {}

    public static List<Stroke> thin(List<Stroke> strokes) {
        List<Stroke> thinned = strokes;
        for (double near = 0.5; ; near *= 1.6) {
            double tolerance = near;
            thinned = strokes.stream().map(stroke -> thin(stroke, tolerance)).toList();
            int points =
                    thinned.stream().mapToInt(stroke -> stroke.points().size()).sum();
            if (points <= MOST_POINTS || near > Ink.SIDE) return thinned;
        }
    }

    private static Stroke thin(Stroke stroke, double tolerance) {
        List<Point> points = new ArrayList<>();
        for (Point point : stroke.points()) {
            Point whole = new Point(whole(point.x()), whole(point.y()));
            if (points.isEmpty() || !points.get(points.size() - 1).equals(whole)) points.add(whole);
        }
        List<Point> kept = new ArrayList<>();
        kept.add(points.get(0));
        keep(points, 0, points.size() - 1, tolerance, kept);
        return new Stroke(Ink.USUAL_WIDTH, kept);
    }

    /** Douglas and Peucker: of a piece, the point that is furthest from the straight line, and so on in both halves. */
    private static void keep(List<Point> points, int from, int to, double tolerance, List<Point> kept) {
        if (to <= from) return;
        int furthest = from;
        double most = tolerance;
        for (int i = from + 1; i < to; i++) {
            double away = distance(points.get(i), points.get(from), points.get(to));
            if (away > most) {
                most = away;
                furthest = i;
            }
        }
        if (furthest > from) {
            keep(points, from, furthest, tolerance, kept);
            keep(points, furthest, to, tolerance, kept);
        } else {
            kept.add(points.get(to));
        }
    }

    /** From p to the line from a to b, but no further than its ends. */
    private static double distance(Point p, Point a, Point b) {
        double dx = b.x() - a.x(), dy = b.y() - a.y(), length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / length;
        double t = Math.max(0, Math.min(1, along));
        double x = p.x() - a.x() - t * dx, y = p.y() - a.y() - t * dy;
        return Math.sqrt(x * x + y * y);
    }

    private static double whole(double place) {
        return Math.max(0, Math.min(Bounds.PAD, Math.rint(place)));
    }
}
