package backprop.graph.layout;

import backprop.graph.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a graph may be cut to become lines of columns: for each width of a line the cuts that make the least height, by what each
 * column takes. How a line really comes out is seen when it is drawn.
 */
final class Folding {
    private static final int MOST_LINES = 6, OF_EACH = 4;

    private final double[] widths;
    private final double[] heights;
    private final double[] crossing;
    private final int last;

    private Folding(GraphDrawing plain) {
        widths = plain.columnWidths();
        heights = plain.columnHeights();
        crossing = plain.crossingHeights();
        // the result stays with what leads to it
        last = widths.length - 1;
    }

    /** Cuts, of each number of lines the few that promise most; none at all is among them. */
    static List<List<Integer>> candidates(Graph graph, Metrics metrics, Room room) {
        Folding folding = new Folding(new GraphDrawing(graph, metrics, List.of()));
        Set<List<Integer>> all = new LinkedHashSet<>();
        all.add(List.of());
        for (double limit : folding.limits()) all.add(folding.cuts(limit));
        List<List<Integer>> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble(cuts -> -folding.scale(cuts, room)));
        int[] taken = new int[MOST_LINES + 1];
        sorted.removeIf(cuts -> cuts.size() > MOST_LINES || ++taken[cuts.size()] > OF_EACH);
        return sorted;
    }

    /** The width of each run of columns. */
    private List<Double> limits() {
        Set<Double> limits = new LinkedHashSet<>();
        for (int from = 0; from < last; from++) {
            for (int to = from + 1; to <= widths.length; to++) if (to != last) limits.add(width(from, to));
        }
        return new ArrayList<>(limits);
    }

    private double width(int from, int to) {
        double width = 0;
        for (int i = from; i < to; i++) width += widths[i];
        return width;
    }

    private double height(int from, int to) {
        double height = from == 0 ? 0 : crossing[from];
        double highest = 0;
        for (int i = from; i < to; i++) highest = Math.max(highest, heights[i]);
        return height + highest;
    }

    /** From the right: the least height of the columns from each on, if no line is wider than the limit. */
    private List<Integer> cuts(double limit) {
        int count = widths.length;
        double[] least = new double[count + 1];
        int[] next = new int[count + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        least[count] = 0;
        for (int from = count - 1; from >= 0; from--) {
            for (int to = from + 1; to <= count; to++) {
                if (to == last || from == 0 && to == 1 || width(from, to) > limit + 1e-6) continue;
                double height = height(from, to) + least[to];
                if (height >= least[from]) continue;
                least[from] = height;
                next[from] = to;
            }
        }
        if (least[0] == Double.POSITIVE_INFINITY) return List.of();
        List<Integer> cuts = new ArrayList<>();
        for (int at = next[0]; at < count; at = next[at]) cuts.add(at);
        return Collections.unmodifiableList(cuts);
    }

    private double scale(List<Integer> cuts, Room room) {
        double widest = 0;
        double height = 0;
        int from = 0;
        for (int i = 0; i <= cuts.size(); i++) {
            int to = i < cuts.size() ? cuts.get(i) : widths.length;
            widest = Math.max(widest, width(from, to));
            height += height(from, to);
            from = to;
        }
        return room.scale(widest, height);
    }
}
