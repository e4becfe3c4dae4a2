package backprop.graph.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of columns. What goes on in the next line leaves it at an exit in a column of its own, and comes in there at an entry; a
 * leaf that is used only there stands there.
 */
final class Band {
    final List<List<LayoutNode>> columns;
    /** The number of the first column. */
    int first;
    /** From the top, like the exits of the line before. */
    final List<LayoutNode> entries = new ArrayList<>();

    final List<LayoutNode> exits = new ArrayList<>();
    XCoordinates across;
    /** The height of its items' 0. */
    double top;
    /** Where the tracks from the band above begin. */
    double gutter;

    private Band(List<List<LayoutNode>> columns, int first) {
        this.columns = columns;
        this.first = first;
    }

    /** @param cuts the columns with which the second band begins, the third, and so on */
    static List<Band> of(List<List<LayoutNode>> columns, List<Integer> cuts) {
        List<Band> bands = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= cuts.size(); i++) {
            int to = i < cuts.size() ? cuts.get(i) : columns.size();
            List<List<LayoutNode>> own = new ArrayList<>();
            for (List<LayoutNode> column : columns.subList(from, to)) own.add(new ArrayList<>(column));
            bands.add(new Band(own, from));
            from = to;
        }
        for (int i = 1; i < bands.size(); i++) bands.get(i - 1).connectTo(bands.get(i));
        for (Band band : bands) band.assignItems();
        return bands;
    }

    private void assignItems() {
        for (List<LayoutNode> column : columns) {
            int order = 0;
            for (LayoutNode item : column) {
                item.band = this;
                item.order = order++;
            }
        }
    }

    private void connectTo(Band next) {
        List<LayoutNode> column = columns.get(columns.size() - 1);
        List<LayoutNode> begin = new ArrayList<>();
        for (LayoutNode item : List.copyOf(column)) {
            if (item.right.isEmpty()) continue;
            boolean moves = item.kind == LayoutNode.Kind.NODE && item.node.isLeaf() && isUsedOnlyNext(item);
            if (moves) {
                column.remove(item);
                begin.add(item);
                continue;
            }
            LayoutNode exit = new LayoutNode(LayoutNode.Kind.LINE, item.node, next.first);
            LayoutNode entry = new LayoutNode(LayoutNode.Kind.LINE, item.node, next.first - 1);
            entry.exit = exit;
            for (LayoutNode right : List.copyOf(item.right)) right.linkFrom(entry);
            item.right.clear();
            exit.linkFrom(item);
            exits.add(exit);
            next.entries.add(entry);
            begin.add(entry);
        }
        columns.add(exits);
        next.columns.add(0, begin);
        next.first--;
    }

    private static boolean isUsedOnlyNext(LayoutNode leaf) {
        return leaf.right.stream().noneMatch(item -> item.kind == LayoutNode.Kind.LINE);
    }

    double highest() {
        double highest = 0;
        for (List<LayoutNode> column : columns)
            for (LayoutNode item : column) highest = Math.min(highest, item.chain.y - item.above);
        return highest;
    }

    double lowest() {
        double lowest = 0;
        for (List<LayoutNode> column : columns)
            for (LayoutNode item : column) lowest = Math.max(lowest, item.chain.y + item.below);
        return top + lowest;
    }
}
