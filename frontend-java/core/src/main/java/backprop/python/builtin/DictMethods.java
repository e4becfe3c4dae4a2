package backprop.python.builtin;

import backprop.python.value.Arguments;
import backprop.python.value.Callable;
import backprop.python.value.DictView;
import backprop.python.value.Problem;
import backprop.python.value.PyDict;
import backprop.python.value.PyNone;
import backprop.python.value.PyTuple;
import backprop.python.value.Raise;
import java.util.List;
import java.util.Map;

/** keys, values, items, get, pop and their like. */
final class DictMethods {
    private final Toolkit toolkit;

    DictMethods(Toolkit toolkit) {
        this.toolkit = toolkit;
    }

    Map<String, Callable> all() {
        return new Methods.Table()
                .add("keys self", p -> new DictView(dict(p), DictView.Part.KEYS))
                .add("values self", p -> new DictView(dict(p), DictView.Part.VALUES))
                .add("items self", p -> new DictView(dict(p), DictView.Part.ITEMS))
                .add("get self key default?", p -> {
                    Object value = dict(p).get(p[1]);
                    return value != null ? value : p[2] == null ? PyNone.NONE : p[2];
                })
                .add("pop self key default?", p -> {
                    Object value = dict(p).remove(p[1]);
                    if (value == null && p[2] == null)
                        throw Raise.ofKey(p[1], toolkit.repr().repr(p[1]));
                    return value == null ? p[2] : value;
                })
                .add("popitem self", p -> {
                    List<PyDict.Entry> entries = dict(p).entries();
                    if (entries.isEmpty()) throw Problem.POP_EMPTY_DICT.raise();
                    PyDict.Entry last = entries.get(entries.size() - 1);
                    dict(p).remove(last.key());
                    return new PyTuple(last.key(), last.value());
                })
                .add("setdefault self key default?", p -> {
                    Object value = dict(p).get(p[1]);
                    if (value != null) return value;
                    toolkit.chargeItem();
                    Object added = p[2] == null ? PyNone.NONE : p[2];
                    dict(p).put(p[1], added);
                    return added;
                })
                .add("copy self", p -> {
                    toolkit.meter().reserve(4.0 * Toolkit.BYTES_PER_ITEM * dict(p).length());
                    return dict(p).copy();
                })
                .add("clear self", p -> {
                    dict(p).clear();
                    return PyNone.NONE;
                })
                .add("update", new Update(toolkit))
                .methods();
    }

    private static PyDict dict(Object[] p) {
        return (PyDict) p[0];
    }

    /** update(other, name=value …). */
    private record Update(Toolkit toolkit) implements Callable {
        @Override
        public String typeName() {
            return "method_descriptor";
        }

        @Override
        public Object call(Arguments arguments) {
            PyDict self = (PyDict) arguments.positional()[0];
            Object[] rest = java.util.Arrays.copyOfRange(arguments.positional(), 1, arguments.count());
            DictConstructor.update(toolkit, self, new Arguments(rest, arguments.named()));
            return PyNone.NONE;
        }
    }
}
