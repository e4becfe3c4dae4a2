package backprop.python.operator;

import backprop.python.array.NdArray;
import backprop.python.value.Callable;
import backprop.python.value.ExceptionTypes;
import backprop.python.value.Problem;
import backprop.python.value.PyInstance;
import backprop.python.value.Raise;
import backprop.python.value.Types;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;

/** What for goes through. */
public final class Iteration {
    private Iteration() {}

    /** @throws Raise TypeError for what cannot be gone through */
    public static Iterator<Object> of(Object value) {
        if (value instanceof Iterable<?> items) return cast(items.iterator());
        if (value instanceof NdArray array) return overArray(array);
        if (value instanceof String text) {
            int[] signs = text.codePoints().toArray();
            return counted(signs.length, i -> new String(Character.toChars(signs[i])));
        }
        if (value instanceof PyInstance instance) return overInstance(instance);
        throw Problem.NOT_ITERABLE.raise(Types.name(value));
    }

    /** All that are Iterable among the values are so of Objects. */
    @SuppressWarnings("unchecked")
    private static Iterator<Object> cast(Iterator<?> items) {
        return (Iterator<Object>) items;
    }

    private static Iterator<Object> overArray(NdArray array) {
        if (array.dimensions() == 0) throw Problem.ITERATION_OVER_SCALAR.raise();
        boolean elements = array.dimensions() == 1;
        return counted(array.length(), i -> elements ? array.scalar(i) : array.row(i));
    }

    private static Iterator<Object> counted(int count, IntFunction<Object> items) {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < count;
            }

            @Override
            public Object next() {
                if (!hasNext()) throw new NoSuchElementException();
                return items.apply(next++);
            }
        };
    }

    /** By __iter__ and __next__, or by __getitem__ from 0 until there is none. */
    private static Iterator<Object> overInstance(PyInstance instance) {
        Callable start = instance.method("__iter__");
        if (start != null) {
            Object iterator = start.call(instance);
            if (iterator instanceof PyInstance other && other.method("__next__") != null)
                return until(ExceptionTypes.STOP_ITERATION, i -> other.method("__next__")
                        .call(other));
            if (iterator instanceof PyInstance) throw Problem.NOT_ITERABLE.raise(Types.name(iterator));
            return of(iterator);
        }
        Callable item = instance.method("__getitem__");
        if (item == null) throw Problem.NOT_ITERABLE.raise(Types.name(instance));
        return until(ExceptionTypes.INDEX_ERROR, i -> item.call(instance, (long) i));
    }

    private static Iterator<Object> until(backprop.python.value.PyClass end, IntFunction<Object> items) {
        return new Iterator<>() {
            private int next;
            private Object ahead;

            @Override
            public boolean hasNext() {
                if (ahead != null) return true;
                try {
                    ahead = items.apply(next++);
                    return true;
                } catch (Raise e) {
                    if (e.exception().type().isSubclassOf(end)) return false;
                    throw e;
                }
            }

            @Override
            public Object next() {
                if (!hasNext()) throw new NoSuchElementException();
                Object item = ahead;
                ahead = null;
                return item;
            }
        };
    }
}
