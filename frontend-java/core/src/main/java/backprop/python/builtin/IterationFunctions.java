package backprop.python.builtin;

import backprop.python.array.NdArray;
import backprop.python.operator.Attributes;
import backprop.python.operator.Iteration;
import backprop.python.operator.Truth;
import backprop.python.value.Callable;
import backprop.python.value.Integers;
import backprop.python.value.NativeFunction;
import backprop.python.value.Problem;
import backprop.python.value.PyDict;
import backprop.python.value.PyInstance;
import backprop.python.value.PyIterator;
import backprop.python.value.PyList;
import backprop.python.value.PyNone;
import backprop.python.value.PySequence;
import backprop.python.value.PyTuple;
import backprop.python.value.Sized;
import backprop.python.value.Types;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** len, zip, enumerate, map, filter, sorted, reversed, any, all, iter, next. */
final class IterationFunctions {
    private final Toolkit toolkit;

    IterationFunctions(Toolkit toolkit) {
        this.toolkit = toolkit;
    }

    void addTo(Map<String, Object> members) {
        members.put("len", NativeFunction.of("len object", p -> length(p[0])));
        members.put("zip", NativeFunction.of("zip *iterables", p -> zip((Object[]) p[0])));
        members.put("enumerate", NativeFunction.of("enumerate iterable start?", IterationFunctions::enumerate));
        members.put("map", NativeFunction.of("map function *iterables", IterationFunctions::map));
        members.put("filter", NativeFunction.of("filter function iterable", this::filter));
        members.put("sorted", NativeFunction.of("sorted iterable key? reverse?", this::sorted));
        members.put("reversed", NativeFunction.of("reversed sequence", p -> reversed(p[0])));
        members.put("any", NativeFunction.of("any iterable", p -> holds(p[0], true)));
        members.put("all", NativeFunction.of("all iterable", p -> !holds(p[0], false)));
        members.put("iter", NativeFunction.of("iter object", p -> new PyIterator("iterator", Iteration.of(p[0]))));
        members.put("next", NativeFunction.of("next iterator default?", IterationFunctions::next));
    }

    private static Object length(Object value) {
        if (value instanceof String text) return (long) text.codePointCount(0, text.length());
        if (value instanceof NdArray array && array.dimensions() == 0) throw Problem.LENGTH_OF_SCALAR.raise();
        if (value instanceof Sized sized) return (long) sized.length();
        Callable method = value instanceof PyInstance instance ? instance.method("__len__") : null;
        if (method == null) throw Problem.NO_LENGTH.raise(Types.name(value));
        return method.call(value);
    }

    /** An iterator that asks for the next item when it is wanted. */
    private abstract static class Lazy implements Iterator<Object> {
        @Override
        public final Object next() {
            if (!hasNext()) throw new NoSuchElementException();
            return item();
        }

        abstract Object item();
    }

    private static PyIterator zip(Object[] iterables) {
        List<Iterator<Object>> all = new ArrayList<>();
        for (Object each : iterables) all.add(Iteration.of(each));
        return new PyIterator("zip", new Lazy() {
            @Override
            public boolean hasNext() {
                for (Iterator<Object> each : all) if (!each.hasNext()) return false;
                return !all.isEmpty();
            }

            @Override
            Object item() {
                return new PyTuple(all.stream().map(Iterator::next).toArray());
            }
        });
    }

    private static PyIterator enumerate(Object[] p) {
        Iterator<Object> items = Iteration.of(p[0]);
        long first = p[1] == null ? 0 : Integers.toInt(p[1]);
        return new PyIterator("enumerate", new Lazy() {
            private long count = first;

            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            Object item() {
                return new PyTuple(count++, items.next());
            }
        });
    }

    private static PyIterator map(Object[] p) {
        Callable function = Attributes.callable(p[0]);
        Iterator<Object> arguments = zip((Object[]) p[1]).items();
        return new PyIterator("map", new Lazy() {
            @Override
            public boolean hasNext() {
                return arguments.hasNext();
            }

            @Override
            Object item() {
                return function.call(((PyTuple) arguments.next()).toArray());
            }
        });
    }

    private PyIterator filter(Object[] p) {
        Iterator<Object> items = Iteration.of(p[1]);
        return new PyIterator("filter", new Lazy() {
            private Object ahead;

            @Override
            public boolean hasNext() {
                while (ahead == null && items.hasNext()) {
                    toolkit.meter().step();
                    Object item = items.next();
                    Object kept = p[0] == PyNone.NONE
                            ? item
                            : Attributes.callable(p[0]).call(item);
                    if (Truth.of(kept)) ahead = item;
                }
                return ahead != null;
            }

            @Override
            Object item() {
                Object item = ahead;
                ahead = null;
                return item;
            }
        });
    }

    private Object sorted(Object[] p) {
        List<Object> items = new ArrayList<>();
        Iteration.of(p[0]).forEachRemaining(each -> {
            toolkit.payForItem();
            items.add(each);
        });
        return PyList.of(new Sorting(toolkit).sorted(items, p[1], p[2]).toArray());
    }

    private Object reversed(Object value) {
        List<Object> items = new ArrayList<>();
        boolean ordered = value instanceof PySequence
                || value instanceof String
                || value instanceof NdArray
                || value instanceof PyDict
                || value instanceof backprop.python.value.DictView;
        if (!ordered) throw Problem.NOT_ITERABLE.raise(Types.name(value));
        Iteration.of(value).forEachRemaining(each -> {
            toolkit.payForItem();
            items.add(0, each);
        });
        return new PyIterator("reversed", items.iterator());
    }

    /** Whether an item is true, or false. */
    private boolean holds(Object iterable, boolean truth) {
        Iterator<Object> items = Iteration.of(iterable);
        while (items.hasNext()) {
            toolkit.meter().step();
            if (Truth.of(items.next()) == truth) return true;
        }
        return false;
    }

    private static Object next(Object[] p) {
        if (!(p[0] instanceof PyIterator iterator)) {
            Callable method = p[0] instanceof PyInstance instance ? instance.method("__next__") : null;
            if (method == null) throw Problem.NOT_ITERABLE.raise(Types.name(p[0]));
            return method.call(p[0]);
        }
        if (iterator.items().hasNext()) return iterator.items().next();
        if (p[1] == null) throw Problem.STOP_ITERATION.raise();
        return p[1];
    }
}
