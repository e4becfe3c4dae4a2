package backprop.python.value;

import java.util.Arrays;
import java.util.Iterator;

/** A tuple. */
public final class PyTuple implements PySequence {
    private final Object[] items;

    public PyTuple(Object... items) {
        this.items = items;
    }

    @Override
    public int size() {
        return items.length;
    }

    @Override
    public Object get(int i) {
        return items[i];
    }

    public Object[] toArray() {
        return items.clone();
    }

    @Override
    public Iterator<Object> iterator() {
        return Arrays.asList(items).iterator();
    }

    @Override
    public PyTuple withItems(Object[] others) {
        return new PyTuple(others);
    }

    @Override
    public String typeName() {
        return "tuple";
    }
}
