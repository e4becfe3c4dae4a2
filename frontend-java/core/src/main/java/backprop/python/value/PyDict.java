package backprop.python.value;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A dict, or an OrderedDict, in the order in which keys came. */
public final class PyDict implements Sized, Iterable<Object> {
    private final String typeName;
    private final Map<Object, Entry> entries = new LinkedHashMap<>();

    /** A key as it was written, and its value. */
    public record Entry(Object key, Object value) {}

    public PyDict() {
        this("dict");
    }

    /** @param typeName dict or OrderedDict */
    public PyDict(String typeName) {
        this.typeName = typeName;
    }

    /** null if there is none. */
    public Object get(Object key) {
        Entry entry = entries.get(Keys.of(key));
        return entry == null ? null : entry.value;
    }

    public void put(Object key, Object value) {
        Object hashed = Keys.of(key);
        Entry old = entries.get(hashed);
        entries.put(hashed, new Entry(old == null ? key : old.key, value));
    }

    /** The value; null if there was none. */
    public Object remove(Object key) {
        Entry entry = entries.remove(Keys.of(key));
        return entry == null ? null : entry.value;
    }

    public void clear() {
        entries.clear();
    }

    /** A copy: changing the dict does not disturb who goes through it. */
    public List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    public PyDict copy() {
        PyDict copy = new PyDict(typeName);
        copy.entries.putAll(entries);
        return copy;
    }

    @Override
    public int length() {
        return entries.size();
    }

    /** @throws Raise RuntimeError if keys come or go meanwhile */
    @Override
    public Iterator<Object> iterator() {
        int length = entries.size();
        Iterator<Entry> each = entries().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (entries.size() != length) throw Problem.DICT_CHANGED.raise();
                return each.hasNext();
            }

            @Override
            public Object next() {
                return each.next().key();
            }
        };
    }

    @Override
    public String typeName() {
        return typeName;
    }
}
