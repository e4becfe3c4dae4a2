package backprop.graph.layout;

import backprop.graph.Graph;
import java.util.List;
import java.util.function.Function;

/**
 * How a graph is arranged for its room: how densely, and where its columns go on below, as words do in lines of text.
 *
 * @param cuts the columns with which lines begin, but the first
 */
public record Arrangement(Density density, List<Integer> cuts) {
    /** What fits looks like this. */
    public static final Arrangement FLAT = new Arrangement(Density.ROOMY, List.of());

    /** In a narrow room a line would have no more than two or three columns: there it is better to pan. */
    private static final double NARROW = 600;

    private static final int MOST_NODES = 100;
    /** Each line costs the reader something: where letters are large enough, they must be so much larger. */
    private static final double WORTH = 0.92;

    public Arrangement {
        cuts = List.copyOf(cuts);
    }

    /**
     * The plain one if all of it is legible so; else the one with the largest letters, even where these are too small; in a
     * narrow room only one that is legible.
     */
    public static Arrangement best(Graph graph, Function<Density, Metrics> metrics, Room room) {
        if (isLegibleFlat(graph, metrics.apply(Density.ROOMY), room)) return FLAT;
        boolean isNarrow = room.width() < NARROW;
        Metrics sizes = metrics.apply(Density.DENSE);
        List<List<Integer>> candidates = isNarrow ? List.of(List.of()) : Folding.candidates(graph, sizes, room);
        return largest(graph, sizes, candidates, room, isNarrow ? Room.legible() : 0);
    }

    /** As densely as the metrics say: flat if all of it is legible so, else in as many lines as make it largest. */
    public static Arrangement folded(Graph graph, Metrics metrics, Room room) {
        if (isLegibleFlat(graph, metrics, room)) return new Arrangement(metrics.density(), List.of());
        return largest(graph, metrics, Folding.candidates(graph, metrics, room), room, 0);
    }

    private static boolean isLegibleFlat(Graph graph, Metrics metrics, Room room) {
        Layout plain = Layout.of(graph, metrics);
        boolean fits = room.scale(plain.width(), plain.height()) >= room.wanted();
        return fits || graph.nodes().size() > MOST_NODES;
    }

    private static Arrangement largest(
            Graph graph, Metrics sizes, List<List<Integer>> candidates, Room room, double least) {
        Arrangement best = FLAT;
        double largest = least;
        for (List<Integer> cuts : candidates) {
            Layout layout = Layout.of(graph, sizes, cuts);
            double scale = room.scale(layout.width(), layout.height());
            double worth = scale < room.wanted() ? scale : room.wanted() + scale * Math.pow(WORTH, cuts.size());
            if (worth < largest) continue;
            largest = worth;
            best = new Arrangement(sizes.density(), cuts);
        }
        return best;
    }
}
