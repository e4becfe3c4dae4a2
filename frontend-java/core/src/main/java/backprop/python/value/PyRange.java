package backprop.python.value;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** range(start, stop, step), step not 0. */
public record PyRange(long start, long stop, long step, int size) implements PySequence {
    /** @throws Raise OverflowError if it is longer than a Java int says */
    public static PyRange of(long start, long stop, long step) {
        if (step == 0) throw Problem.RANGE_STEP_ZERO.raise();
        boolean empty = step > 0 ? start >= stop : start <= stop;
        if (empty) return new PyRange(start, stop, step, 0);
        double distance = (double) stop - start;
        if (Math.abs(distance) >= 4e18) throw Problem.INTEGER_TOO_LARGE.raise();
        long count = step > 0 ? (stop - start - 1) / step + 1 : (start - stop - 1) / -step + 1;
        if (count > Integer.MAX_VALUE) throw Problem.INTEGER_TOO_LARGE.raise();
        return new PyRange(start, stop, step, (int) count);
    }

    @Override
    public Object get(int i) {
        return start + step * i;
    }

    @Override
    public PySequence withItems(Object[] items) {
        return PyList.of(items);
    }

    @Override
    public Iterator<Object> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Object next() {
                if (!hasNext()) throw new NoSuchElementException();
                return start + step * next++;
            }
        };
    }

    @Override
    public String typeName() {
        return "range";
    }
}
