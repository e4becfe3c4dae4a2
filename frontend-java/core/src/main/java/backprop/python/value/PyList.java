package backprop.python.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A list. A loop over it sees what is appended meanwhile, as in Python. */
public final class PyList implements PySequence {
    private final List<Object> items;

    private PyList(List<Object> items) {
        this.items = items;
    }

    public PyList() {
        this(new ArrayList<>());
    }

    public static PyList of(Object... items) {
        return new PyList(new ArrayList<>(Arrays.asList(items)));
    }

    /** The list itself, for whoever changes it. */
    public List<Object> items() {
        return items;
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public Object get(int i) {
        return items.get(i);
    }

    @Override
    public PyList withItems(Object[] others) {
        return of(others);
    }

    @Override
    public Iterator<Object> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < items.size();
            }

            @Override
            public Object next() {
                if (!hasNext()) throw new NoSuchElementException();
                return items.get(next++);
            }
        };
    }

    @Override
    public String typeName() {
        return "list";
    }
}
