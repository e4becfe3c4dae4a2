package backprop.python.builtin;

import backprop.python.operator.Iteration;
import backprop.python.value.Callable;
import backprop.python.value.Integers;
import backprop.python.value.Problem;
import backprop.python.value.PyList;
import backprop.python.value.PyNone;
import backprop.python.value.PySequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** append, extend, insert, pop, sort and their like. */
final class ListMethods {
    private final Toolkit toolkit;

    ListMethods(Toolkit toolkit) {
        this.toolkit = toolkit;
    }

    Map<String, Callable> all() {
        return new Methods.Table()
                .add("append self object", p -> {
                    toolkit.meter().reserve(Toolkit.BYTES_PER_ITEM);
                    items(p).add(p[1]);
                    return PyNone.NONE;
                })
                .add("extend self iterable", this::extend)
                .add("insert self index object", p -> {
                    toolkit.chargeItem();
                    int size = items(p).size();
                    int index = Integers.toInt(p[1]);
                    items(p).add(Math.max(0, Math.min(index < 0 ? index + size : index, size)), p[2]);
                    return PyNone.NONE;
                })
                .add("pop self index?", ListMethods::pop)
                .add("remove self value", p -> {
                    int place = place((PyList) p[0], p[1]);
                    if (place < 0) throw Problem.REMOVE_MISSING.raise();
                    items(p).remove(place);
                    return PyNone.NONE;
                })
                .add("index self value", p -> {
                    int place = place((PyList) p[0], p[1]);
                    if (place < 0)
                        throw Problem.NOT_IN_LIST.raise(toolkit.repr().repr(p[1]));
                    return (long) place;
                })
                .add("count self value", p -> count((PyList) p[0], p[1]))
                .add("reverse self", p -> {
                    Collections.reverse(items(p));
                    return PyNone.NONE;
                })
                .add("sort self key? reverse?", this::sort)
                .add("copy self", p -> {
                    toolkit.meter().reserve((double) Toolkit.BYTES_PER_ITEM * items(p).size());
                    return PyList.of(items(p).toArray());
                })
                .add("clear self", p -> {
                    items(p).clear();
                    return PyNone.NONE;
                })
                .methods();
    }

    private static List<Object> items(Object[] p) {
        return ((PyList) p[0]).items();
    }

    private Object extend(Object[] p) {
        items(p).addAll(Iteration.all(p[1], toolkit.meter()));
        return PyNone.NONE;
    }

    private static Object pop(Object[] p) {
        List<Object> items = items(p);
        if (items.isEmpty()) throw Problem.POP_EMPTY_LIST.raise();
        int index = p[1] == null ? items.size() - 1 : Integers.toInt(p[1]);
        if (index < 0) index += items.size();
        if (index < 0 || index >= items.size()) throw Problem.POP_RANGE.raise();
        return items.remove(index);
    }

    private Object sort(Object[] p) {
        List<Object> sorted = new Sorting(toolkit).sorted(new ArrayList<>(items(p)), p[1], p[2]);
        items(p).clear();
        items(p).addAll(sorted);
        return PyNone.NONE;
    }

    /** −1 if it is not there. */
    int place(PySequence sequence, Object value) {
        for (int i = 0; i < sequence.size(); i++) {
            toolkit.meter().step();
            if (toolkit.comparisons().isEqual(sequence.get(i), value)) return i;
        }
        return -1;
    }

    long count(PySequence sequence, Object value) {
        long count = 0;
        for (int i = 0; i < sequence.size(); i++) {
            toolkit.meter().step();
            if (toolkit.comparisons().isEqual(sequence.get(i), value)) count++;
        }
        return count;
    }
}
