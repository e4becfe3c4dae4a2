package backprop.data.handwriting;

/** Makes the last stroke of a path begin and end a little sooner or later than its template does. */
final class StrokeEnds {
    /** A long stroke's ends do not vary more than those of a stroke of this length. */
    private static final double LONGEST = 1.6;

    private static final double LONGER_AT_MOST = 0.06;
    private static final double SHORTER_AT_MOST = 0.12;
    private static final int FEWEST_POINTS = 5;

    private final PenPath path;
    private final int start;

    private StrokeEnds(PenPath path, int start) {
        this.path = path;
        this.start = start;
    }

    /** The stroke begins at that point; spread is a share of its length. */
    static void vary(PenPath path, int start, double spread, HandwritingRandom chance) {
        if (path.length() - start >= FEWEST_POINTS) new StrokeEnds(path, start).vary(spread, chance);
    }

    private void vary(double spread, HandwritingRandom chance) {
        double atStart = spread * chance.spread();
        double atEnd = spread * chance.spread();
        double length = 0;
        for (int i = start + 1; i < path.length(); i++) length += path.distance(i, i - 1);
        double scale = Math.min(1, LONGEST / length);
        int last = path.length() - 1;
        int first = moveEnd(start, 1, last - 3, cut(atStart * scale) * length);
        last = moveEnd(last, -1, first + 3, cut(atEnd * scale) * length);
        retain(first, last);
    }

    private static double cut(double share) {
        return Math.max(-LONGER_AT_MOST, Math.min(SHORTER_AT_MOST, share));
    }

    /** Moves the end along the path by a length, or straight on when it is negative; returns the new end. */
    private int moveEnd(int end, int step, int limit, double length) {
        if (length < 0) {
            moveTowards(end, end + 2 * step, length);
            return end;
        }
        double left = length;
        int at = end;
        while (at != limit) {
            double gap = path.distance(at, at + step);
            if (gap > left) {
                moveTowards(at, at + step, left);
                break;
            }
            left -= gap;
            at += step;
        }
        return at;
    }

    private void moveTowards(int i, int goal, double length) {
        double distance = path.distance(i, goal);
        if (distance < 1e-6) return;
        path.x[i] += length * (path.x[goal] - path.x[i]) / distance;
        path.y[i] += length * (path.y[goal] - path.y[i]) / distance;
    }

    private void retain(int first, int last) {
        path.cutTo(start);
        for (int i = first; i <= last; i++) path.add(path.x[i], path.y[i], i == first);
    }
}
