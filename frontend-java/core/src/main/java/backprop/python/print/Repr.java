package backprop.python.print;

import backprop.python.array.NdArray;
import backprop.python.array.NumpyScalar;
import backprop.python.value.BoundMethod;
import backprop.python.value.Callable;
import backprop.python.value.Described;
import backprop.python.value.DictView;
import backprop.python.value.ExceptionTypes;
import backprop.python.value.Meter;
import backprop.python.value.NativeFunction;
import backprop.python.value.Problem;
import backprop.python.value.PyClass;
import backprop.python.value.PyDict;
import backprop.python.value.PyEllipsis;
import backprop.python.value.PyFunction;
import backprop.python.value.PyInstance;
import backprop.python.value.PyList;
import backprop.python.value.PyModule;
import backprop.python.value.PyNone;
import backprop.python.value.PyRange;
import backprop.python.value.PySequence;
import backprop.python.value.PySlice;
import backprop.python.value.PyTuple;
import backprop.python.value.Types;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** str(x) and repr(x). */
public final class Repr {
    private static final int DEEPEST = 100;
    /** As many digits as Python writes of a whole number. */
    private static final int LONGEST_INTEGER = 4300;

    private final Meter meter;
    private final ArrayPrinter arrays;
    private final List<Object> open = new ArrayList<>();

    public Repr(Meter meter, PrintOptions options) {
        this.meter = meter;
        arrays = new ArrayPrinter(options);
    }

    /** As print writes it. */
    public String str(Object value) {
        if (value instanceof String text) return text;
        if (value instanceof NumpyScalar scalar) return repr(scalar.toPython());
        if (value instanceof NdArray array) return paid(arrays.str(array));
        if (value instanceof Described described) return described.str();
        if (value instanceof PyInstance instance) return instanceText(instance, "__str__");
        return repr(value);
    }

    /** As it stands in a list. */
    public String repr(Object value) {
        if (value instanceof String text) return StringText.of(text);
        if (value instanceof Double number) return FloatText.of(number);
        if (value instanceof Boolean truth) return truth ? "True" : "False";
        if (value instanceof BigInteger big) return integer(big);
        if (value instanceof Long whole) return whole.toString();
        if (value == PyNone.NONE) return "None";
        if (value == PyEllipsis.ELLIPSIS) return "Ellipsis";
        if (value instanceof NumpyScalar scalar) return "np." + scalarText(scalar);
        if (value instanceof NdArray array) return paid(arrays.repr(array));
        if (value instanceof PyInstance instance) return instanceText(instance, "__repr__");
        if (value instanceof PySequence || value instanceof PyDict || value instanceof DictView)
            return containerText(value);
        return otherText(value);
    }

    private String scalarText(NumpyScalar scalar) {
        String text = repr(scalar.toPython());
        return scalar instanceof NumpyScalar.Bool
                ? text + "_"
                : Types.name(scalar).substring(6) + "(" + text + ")";
    }

    private String paid(String text) {
        meter.reserve(text.length());
        return text;
    }

    private static String integer(BigInteger big) {
        if (big.bitLength() > LONGEST_INTEGER * 10L / 3) throw Problem.INTEGER_TEXT_TOO_LONG.raise();
        String text = big.toString();
        if (text.length() > LONGEST_INTEGER + 1) throw Problem.INTEGER_TEXT_TOO_LONG.raise();
        return text;
    }

    private String instanceText(PyInstance instance, String method) {
        Callable own = instance.method(method);
        if (own == null && method.equals("__str__")) own = instance.method("__repr__");
        if (own != null) {
            if (own.call(instance) instanceof String text) return text;
            throw Problem.REPR_NOT_STRING.raise(method);
        }
        if (!instance.type().isException())
            return "<__main__." + instance.type().name() + " object>";
        PyTuple arguments = instance.attributes().get("args") instanceof PyTuple tuple ? tuple : new PyTuple();
        if (method.equals("__repr__")) {
            String text = repr(arguments);
            return instance.type().name() + (arguments.size() == 1 ? text.replace(",)", ")") : text);
        }
        if (arguments.size() != 1) return arguments.size() == 0 ? "" : repr(arguments);
        boolean isKey = instance.type().isSubclassOf(ExceptionTypes.KEY_ERROR);
        return isKey ? repr(arguments.get(0)) : str(arguments.get(0));
    }

    private String containerText(Object value) {
        for (Object each : open)
            if (each == value) return value instanceof PyTuple ? "(...)" : value instanceof PyList ? "[...]" : "{...}";
        if (open.size() >= DEEPEST) throw Problem.RECURSION_IN_REPR.raise();
        open.add(value);
        try {
            return paid(contentText(value));
        } finally {
            open.remove(open.size() - 1);
        }
    }

    private String contentText(Object value) {
        if (value instanceof PyRange range)
            return "range(" + range.start() + ", " + range.stop() + (range.step() == 1 ? "" : ", " + range.step())
                    + ")";
        if (value instanceof PyTuple tuple) return "(" + joined(tuple) + (tuple.size() == 1 ? ",)" : ")");
        if (value instanceof PySequence list) return "[" + joined(list) + "]";
        if (value instanceof DictView view) return view.typeName() + "([" + joined(view) + "])";
        PyDict dict = (PyDict) value;
        if (!dict.typeName().equals("dict")) return orderedText(dict);
        StringBuilder text = new StringBuilder("{");
        for (PyDict.Entry entry : dict.entries()) {
            meter.step();
            if (text.length() > 1) text.append(", ");
            text.append(repr(entry.key())).append(": ").append(repr(entry.value()));
        }
        return text.append('}').toString();
    }

    /** An OrderedDict, as a list of pairs. */
    private String orderedText(PyDict dict) {
        PyList pairs = new PyList();
        for (PyDict.Entry entry : dict.entries()) pairs.items().add(new PyTuple(entry.key(), entry.value()));
        return dict.typeName() + "(" + (dict.length() == 0 ? "" : repr(pairs)) + ")";
    }

    private String joined(Iterable<Object> items) {
        StringBuilder text = new StringBuilder();
        Iterator<Object> each = items.iterator();
        while (each.hasNext()) {
            meter.step();
            String item = repr(each.next());
            meter.reserve(item.length());
            text.append(item).append(each.hasNext() ? ", " : "");
        }
        return text.toString();
    }

    private String otherText(Object value) {
        if (value instanceof PyClass type)
            return "<class '" + (type.isException() ? "" : "__main__.") + type.name() + "'>";
        if (value instanceof PyFunction function) return "<function " + function.name() + ">";
        if (value instanceof NativeFunction function) return "<built-in function " + function.name() + ">";
        if (value instanceof Described described) return described.repr();
        if (value instanceof BoundMethod) return "<bound method>";
        if (value instanceof PyModule module) return "<module '" + module.name() + "'>";
        if (value instanceof PySlice slice)
            return "slice(" + repr(slice.start()) + ", " + repr(slice.stop()) + ", " + repr(slice.step()) + ")";
        return "<" + Types.name(value) + " object>";
    }
}
