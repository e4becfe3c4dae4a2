package backprop.graph.layout;

import backprop.number.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A line of horizontal and vertical pieces, from the border of one node to the border of the next. */
public record Route(List<Point> points) {
    /** The way back. */
    public Route reversed() {
        List<Point> back = new ArrayList<>(points);
        Collections.reverse(back);
        return new Route(List.copyOf(back));
    }

    /** For the d of an SVG path: begins and ends so far from the borders, corners rounded as far as there is room. */
    public String path(double startGap, double endGap, double radius) {
        List<Point> line = new ArrayList<>(points);
        int last = line.size() - 1;
        line.set(0, towards(points.get(0), points.get(1), startGap));
        line.set(last, towards(points.get(last), points.get(last - 1), endGap));
        StringBuilder path = new StringBuilder("M").append(text(line.get(0)));
        for (int i = 1; i < last; i++) {
            Point before = line.get(i - 1);
            Point corner = line.get(i);
            Point after = line.get(i + 1);
            double room = Math.min(
                    length(before, corner) / (i == 1 ? 1 : 2), length(corner, after) / (i == last - 1 ? 1 : 2));
            double r = Math.min(radius, room);
            path.append('L').append(text(towards(corner, before, r)));
            path.append('Q').append(text(corner)).append(' ').append(text(towards(corner, after, r)));
        }
        // without a piece of no length, so that an arrow head follows the curve
        String end = text(line.get(last));
        return path.toString().endsWith(" " + end)
                ? path.toString()
                : path.append('L').append(end).toString();
    }

    private static Point towards(Point from, Point to, double distance) {
        double share = length(from, to) == 0 ? 0 : distance / length(from, to);
        return new Point(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
    }

    /** Of a horizontal or vertical piece. */
    private static double length(Point a, Point b) {
        return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
    }

    private static String text(Point point) {
        return Numbers.full(point.x()) + " " + Numbers.full(point.y());
    }
}
