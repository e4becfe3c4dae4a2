package backprop.python.builtin;

import backprop.python.operator.Attributes;
import backprop.python.operator.Truth;
import backprop.python.syntax.ComparisonOperator;
import backprop.python.value.PyNone;
import java.util.ArrayList;
import java.util.List;

/** sorted and list.sort: stable, by &lt; alone. */
final class Sorting {
    private final Toolkit toolkit;

    Sorting(Toolkit toolkit) {
        this.toolkit = toolkit;
    }

    private record Keyed(Object key, Object item) {}

    /** @param key null or None for the items themselves */
    List<Object> sorted(List<Object> items, Object key, Object reverse) {
        List<Keyed> keyed = new ArrayList<>();
        for (Object item : items) {
            toolkit.chargeItem();
            boolean plain = key == null || key == PyNone.NONE;
            keyed.add(new Keyed(plain ? item : Attributes.callable(key).call(item), item));
        }
        boolean down = reverse != null && Truth.of(reverse);
        Keyed[] sorted = keyed.toArray(new Keyed[0]);
        sort(sorted, new Keyed[sorted.length], 0, sorted.length, down);
        List<Object> result = new ArrayList<>();
        for (Keyed each : sorted) result.add(each.item);
        return result;
    }

    /** Merge sort, which an order that contradicts itself does not disturb. */
    private void sort(Keyed[] items, Keyed[] room, int from, int to, boolean down) {
        if (to - from < 2) return;
        int middle = (from + to) >>> 1;
        sort(items, room, from, middle, down);
        sort(items, room, middle, to, down);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takesRight = left == middle
                    || right < to && (down ? isLess(items[left], items[right]) : isLess(items[right], items[left]));
            room[i] = takesRight ? items[right++] : items[left++];
        }
        System.arraycopy(room, from, items, from, to - from);
    }

    private boolean isLess(Keyed a, Keyed b) {
        toolkit.meter().step();
        return Truth.of(toolkit.comparisons().compare(ComparisonOperator.LESS, a.key, b.key));
    }
}
