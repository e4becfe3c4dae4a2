package backprop.graph.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Puts each column in an order with few crossings: each unit to the mean place of its neighbours, from left and right in turn. */
final class Ordering {
    private static final int ROUNDS = 6;

    private final List<List<OrderedGroup>> columns;

    private Ordering(List<List<OrderedGroup>> columns) {
        this.columns = columns;
    }

    /** The items of each column from the top. */
    static List<List<LayoutNode>> order(List<List<OrderedGroup>> columns) {
        Ordering ordering = new Ordering(columns);
        for (List<OrderedGroup> column : columns) column.sort(Comparator.comparingDouble(unit -> unit.key));
        List<List<LayoutNode>> best = ordering.numberItems();
        int fewest = crossings(best);
        for (int round = 0; round < ROUNDS && fewest > 0; round++) {
            ordering.sweep(round % 2 == 0);
            List<List<LayoutNode>> next = ordering.numberItems();
            int count = crossings(next);
            if (count < fewest) {
                fewest = count;
                best = next;
            }
        }
        best.forEach(Ordering::number);
        return best;
    }

    private void sweep(boolean fromRight) {
        int last = columns.size() - 1;
        for (int i = 1; i <= last; i++) {
            List<OrderedGroup> column = columns.get(fromRight ? last - i : i);
            ToDoubleFunction<OrderedGroup> mean = fromRight ? OrderedGroup::meanOfRight : OrderedGroup::meanOfLeft;
            for (OrderedGroup unit : column) unit.key = mean.applyAsDouble(unit);
            column.sort(Comparator.comparingDouble(unit -> unit.key));
            number(items(column));
        }
    }

    /** From left to right, because the sides of ports follow from the column before. */
    private List<List<LayoutNode>> numberItems() {
        List<List<LayoutNode>> settled = new ArrayList<>();
        for (List<OrderedGroup> column : columns) {
            List<LayoutNode> items = items(column);
            number(items);
            settled.add(items);
        }
        return settled;
    }

    private static List<LayoutNode> items(List<OrderedGroup> column) {
        List<LayoutNode> items = new ArrayList<>();
        for (OrderedGroup unit : column) items.addAll(unit.items());
        return items;
    }

    private static void number(List<LayoutNode> items) {
        for (int i = 0; i < items.size(); i++) items.get(i).order = i;
    }

    private static int crossings(List<List<LayoutNode>> columns) {
        int count = 0;
        for (int i = 1; i < columns.size(); i++) {
            int[] smaller = new int[columns.get(i - 1).size() + 1];
            int seen = 0;
            for (LayoutNode item : columns.get(i)) {
                if (item.left == null) continue;
                int place = item.left.order + 1;
                count += seen - sum(smaller, place);
                for (int j = place; j < smaller.length; j += j & -j) smaller[j]++;
                seen++;
            }
        }
        return count;
    }

    /** Of the first so many, kept as a Fenwick tree. */
    private static int sum(int[] tree, int count) {
        int sum = 0;
        for (int j = count; j > 0; j -= j & -j) sum += tree[j];
        return sum;
    }
}
