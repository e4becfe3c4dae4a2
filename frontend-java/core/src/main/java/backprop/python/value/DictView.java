package backprop.python.value;

import java.util.Iterator;

/** What keys(), values() and items() give: sees later changes of its dict. */
public record DictView(PyDict dict, Part part) implements Sized, Iterable<Object> {
    public enum Part {
        KEYS,
        VALUES,
        ITEMS
    }

    @Override
    public int length() {
        return dict.length();
    }

    @Override
    public Iterator<Object> iterator() {
        Iterator<Object> keys = dict.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return keys.hasNext();
            }

            @Override
            public Object next() {
                Object key = keys.next();
                return switch (part) {
                    case KEYS -> key;
                    case VALUES -> dict.get(key);
                    case ITEMS -> new PyTuple(key, dict.get(key));
                };
            }
        };
    }

    @Override
    public String typeName() {
        return switch (part) {
            case KEYS -> "dict_keys";
            case VALUES -> "dict_values";
            case ITEMS -> "dict_items";
        };
    }
}
