package backprop.graph.layout;

import java.util.List;

/** The lines of one item that come in at one height and go out at others: they share a vertical piece, on a track. */
final class Bend {
    private static final double SAME = 8;

    final LayoutNode item;
    final double in;
    final List<Double> outs;
    private final double top;
    private final double bottom;
    int track;

    Bend(LayoutNode item, double in, List<Double> outs) {
        this.item = item;
        this.in = in;
        this.outs = outs;
        double highest = in;
        double lowest = in;
        for (double out : outs) {
            highest = Math.min(highest, out);
            lowest = Math.max(lowest, out);
        }
        top = highest;
        bottom = lowest;
    }

    boolean overlaps(Bend other) {
        return top < other.bottom + SAME && other.top < bottom + SAME;
    }

    /** What comes in here lies at the height of what goes out there, or goes on there: the track here must come first. */
    boolean isBefore(Bend other) {
        return item == other.item ? hasOutAt(other.in) : other.hasOutAt(in);
    }

    private boolean hasOutAt(double y) {
        for (double out : outs) if (Math.abs(out - y) < SAME) return true;
        return false;
    }
}
