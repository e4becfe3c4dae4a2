package backprop.python.builtin;

import backprop.python.operator.Iteration;
import backprop.python.value.Arguments;
import backprop.python.value.Callable;
import backprop.python.value.Problem;
import backprop.python.value.PyDict;
import java.util.Iterator;
import java.util.Map;

/** dict(pairs, name=value …), and OrderedDict. */
public record DictConstructor(Toolkit toolkit, String name) implements Callable {
    @Override
    public String typeName() {
        return "type";
    }

    @Override
    public Object call(Arguments arguments) {
        if (arguments.count() > 1) throw Problem.TOO_MANY_ARGUMENTS_NATIVE.raise(name, "1", "" + arguments.count());
        PyDict dict = new PyDict(name);
        update(toolkit, dict, arguments);
        return dict;
    }

    /** What dict.update does as well. */
    static void update(Toolkit toolkit, PyDict dict, Arguments arguments) {
        if (arguments.count() > 0) {
            Object source = arguments.positional()[0];
            if (source instanceof PyDict other)
                for (PyDict.Entry entry : other.entries()) put(toolkit, dict, entry.key(), entry.value());
            else addPairs(toolkit, dict, source);
        }
        for (Map.Entry<String, Object> each : arguments.named().entrySet())
            put(toolkit, dict, each.getKey(), each.getValue());
    }

    private static void put(Toolkit toolkit, PyDict dict, Object key, Object value) {
        toolkit.chargeItem();
        dict.put(key, value);
    }

    private static void addPairs(Toolkit toolkit, PyDict dict, Object pairs) {
        Iterator<Object> each = Iteration.of(pairs);
        for (int i = 0; each.hasNext(); i++) {
            Iterator<Object> pair = Iteration.of(each.next());
            Object key = pair.hasNext() ? pair.next() : null;
            Object value = pair.hasNext() ? pair.next() : null;
            if (value == null || pair.hasNext())
                throw Problem.DICT_PAIR.raise("" + i, key == null ? "0" : value == null ? "1" : "3");
            put(toolkit, dict, key, value);
        }
    }
}
