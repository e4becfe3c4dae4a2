package backprop.graph.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tracks between two columns, on which lines change their height so that none runs upon another. Two lines that change places
 * need three pieces for one of them.
 */
final class Channel {
    private final Map<LayoutNode, List<Bend>> bends = new HashMap<>();
    private int tracks;

    Channel(List<LayoutNode> leftColumn) {
        List<Bend> waiting = new ArrayList<>();
        for (LayoutNode item : leftColumn) {
            List<Double> outs = new ArrayList<>();
            for (LayoutNode right : item.right) if (right.y() != item.y()) outs.add(right.y());
            if (!outs.isEmpty()) waiting.add(new Bend(item, item.y(), outs));
        }
        List<Bend> placed = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Bend next = free(waiting);
            if (next == null) {
                Bend whole = waiting.remove(0);
                double between = freeHeight(whole, leftColumn);
                waiting.add(new Bend(whole.item, between, whole.outs));
                next = new Bend(whole.item, whole.in, List.of(between));
            }
            waiting.remove(next);
            place(next, placed);
        }
        for (Bend bend : placed)
            bends.computeIfAbsent(bend.item, item -> new ArrayList<>()).add(bend);
    }

    /** One that no other has to come before; null if they go round in a circle. */
    private static Bend free(List<Bend> waiting) {
        for (Bend bend : waiting) if (isFirst(bend, waiting)) return bend;
        return null;
    }

    private static boolean isFirst(Bend bend, List<Bend> waiting) {
        for (Bend other : waiting) if (other.isBefore(bend)) return false;
        return true;
    }

    private void place(Bend bend, List<Bend> placed) {
        bend.track = 0;
        for (Bend other : placed) {
            boolean after = other.overlaps(bend) || other.isBefore(bend);
            if (after) bend.track = Math.max(bend.track, other.track + 1);
        }
        tracks = Math.max(tracks, bend.track + 1);
        placed.add(bend);
    }

    /** Between where the lines come in and go out, as far as can be from all others. */
    private static double freeHeight(Bend bend, List<LayoutNode> leftColumn) {
        double best = bend.in;
        double widest = -1;
        double step = (bend.outs.get(0) - bend.in) / 64;
        for (int i = 1; i < 64; i++) {
            double y = Math.floor(step * i + bend.in);
            double room = Double.POSITIVE_INFINITY;
            for (LayoutNode item : leftColumn) {
                room = Math.min(room, Math.abs(item.y() - y));
                for (LayoutNode right : item.right) room = Math.min(room, Math.abs(right.y() - y));
            }
            if (room > widest) {
                widest = room;
                best = y;
            }
        }
        return best;
    }

    /** How many there are. */
    int tracks() {
        return tracks;
    }

    /** The vertical pieces of an item's lines from left to right; the last one leads to each height they go out at. */
    List<Bend> bends(LayoutNode item) {
        return bends.getOrDefault(item, List.of());
    }
}
