package backprop.python.value;

import java.util.Iterator;

/** What zip, enumerate, map and their like give: to be gone through once. */
public record PyIterator(String typeName, Iterator<Object> items) implements PyValue, Iterable<Object> {
    @Override
    public Iterator<Object> iterator() {
        return items;
    }
}
