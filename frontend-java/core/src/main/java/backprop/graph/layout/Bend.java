package backprop.graph.layout;

import java.util.List;

/** The lines of one item that come in at one height and go out at others: they share a vertical piece, on a track. */
final class Bend {
    private static final double SAME = 8;

    final Item item;
    final double in;
    final List<Double> outs;
    int track;

    Bend(Item item, double in, List<Double> outs) {
        this.item = item;
        this.in = in;
        this.outs = outs;
    }

    boolean overlaps(Bend other) {
        return top() < other.bottom() + SAME && other.top() < bottom() + SAME;
    }

    /** What comes in here lies at the height of what goes out there, or goes on there: the track here must come first. */
    boolean comesBefore(Bend other) {
        return item == other.item ? goesOutAt(other.in) : other.goesOutAt(in);
    }

    private boolean goesOutAt(double y) {
        return outs.stream().anyMatch(out -> Math.abs(out - y) < SAME);
    }

    private double top() {
        return Math.min(in, outs.stream().mapToDouble(y -> y).min().orElse(in));
    }

    private double bottom() {
        return Math.max(in, outs.stream().mapToDouble(y -> y).max().orElse(in));
    }
}
