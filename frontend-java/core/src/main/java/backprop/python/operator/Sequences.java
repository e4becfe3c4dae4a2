package backprop.python.operator;

import backprop.python.value.Integers;
import backprop.python.value.Meter;
import backprop.python.value.PyDict;
import backprop.python.value.PyList;
import backprop.python.value.PyTuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Strings, lists and tuples joined and repeated. */
final class Sequences {
    /** What a place in a list takes. */
    static final int BYTES_PER_ITEM = 16;

    private final Meter meter;

    Sequences(Meter meter) {
        this.meter = meter;
    }

    /** null if they cannot be joined. */
    Object concatenate(Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            meter.reserve(2.0 * (a.length() + b.length()));
            return a + b;
        }
        if (left instanceof PyList a && right instanceof PyList b) {
            meter.reserve((double) BYTES_PER_ITEM * (a.size() + b.size()));
            PyList joined = PyList.of(a.items().toArray());
            joined.items().addAll(b.items());
            return joined;
        }
        if (left instanceof PyTuple a && right instanceof PyTuple b) {
            meter.reserve((double) BYTES_PER_ITEM * (a.size() + b.size()));
            Object[] items = Arrays.copyOf(a.toArray(), a.size() + b.size());
            System.arraycopy(b.toArray(), 0, items, a.size(), b.size());
            return new PyTuple(items);
        }
        return null;
    }

    /** list += what can be gone through. */
    PyList extend(PyList list, Object values) {
        List<Object> added = new ArrayList<>();
        Iteration.of(values).forEachRemaining(each -> {
            meter.step();
            meter.reserve(BYTES_PER_ITEM);
            added.add(each);
        });
        list.items().addAll(added);
        return list;
    }

    static boolean repeats(Object left, Object right) {
        return isSequence(left) && Integers.index(right) != null || isSequence(right) && Integers.index(left) != null;
    }

    private static boolean isSequence(Object value) {
        return value instanceof String || value instanceof PyList || value instanceof PyTuple;
    }

    Object repeat(Object left, Object right) {
        Object sequence = isSequence(left) ? left : right;
        long times = Math.max(0, Integers.saturated(Integers.index(isSequence(left) ? right : left)));
        if (sequence instanceof String text) {
            meter.reserve(2.0 * text.length() * times);
            return text.repeat(text.isEmpty() ? 0 : (int) times);
        }
        Object[] items = sequence instanceof PyList list ? list.items().toArray() : ((PyTuple) sequence).toArray();
        meter.reserve((double) BYTES_PER_ITEM * items.length * times);
        meter.work((double) items.length * times);
        Object[] all = new Object[items.length == 0 ? 0 : (int) (items.length * times)];
        for (int i = 0; i < all.length; i++) all[i] = items[i % items.length];
        return sequence instanceof PyList ? PyList.of(all) : new PyTuple(all);
    }

    /** dict | dict; null for others. */
    Object merge(Object left, Object right) {
        if (!(left instanceof PyDict a) || !(right instanceof PyDict b)) return null;
        PyDict all = a.copy();
        for (PyDict.Entry entry : b.entries()) all.put(entry.key(), entry.value());
        return all;
    }
}
