package backprop.python.builtin;

import backprop.python.array.NumpyScalar;
import backprop.python.operator.Iteration;
import backprop.python.operator.Truth;
import backprop.python.value.BuiltinType;
import backprop.python.value.Callable;
import backprop.python.value.Integers;
import backprop.python.value.NativeFunction;
import backprop.python.value.Problem;
import backprop.python.value.PyClass;
import backprop.python.value.PyDict;
import backprop.python.value.PyInstance;
import backprop.python.value.PyList;
import backprop.python.value.PyNone;
import backprop.python.value.PyRange;
import backprop.python.value.PySequence;
import backprop.python.value.PySlice;
import backprop.python.value.PyTuple;
import backprop.python.value.PyValue;
import backprop.python.value.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** int, float, str, list … as types and as functions, and what asks for types. */
final class TypeFunctions {
    private final Toolkit toolkit;
    private final Conversions conversions;
    private final List<BuiltinType> types = new ArrayList<>();

    TypeFunctions(Toolkit toolkit) {
        this.toolkit = toolkit;
        conversions = new Conversions(toolkit.repr());
        add("bool", Boolean.class::isInstance, "bool x?", p -> p[0] != null && Truth.of(p[0]));
        add("int", TypeFunctions::isInt, "int x? base?", this::toInt);
        add("float", TypeFunctions::isFloat, "float x?", p -> p[0] == null ? 0.0 : conversions.toFloat(p[0]));
        add(
                "str",
                String.class::isInstance,
                "str object?",
                p -> p[0] == null ? "" : toolkit.repr().str(p[0]));
        add("list", PyList.class::isInstance, "list iterable?", p -> PyList.of(items(p[0])));
        add("tuple", PyTuple.class::isInstance, "tuple iterable?", p -> new PyTuple(items(p[0])));
        types.add(new BuiltinType("dict", PyDict.class::isInstance, new DictConstructor(toolkit, "dict")));
        add("range", PyRange.class::isInstance, "range start stop? step?", TypeFunctions::range);
        add("slice", PySlice.class::isInstance, "slice start stop? step?", TypeFunctions::slice);
        add("NoneType", PyNone.class::isInstance, "NoneType", p -> PyNone.NONE);
        add("function", value -> value instanceof Callable, "function", p -> PyNone.NONE);
    }

    private void add(String name, Predicate<Object> instances, String signature, NativeFunction.Body converter) {
        types.add(new BuiltinType(name, instances, NativeFunction.of(signature, converter)));
    }

    private static boolean isInt(Object value) {
        return value instanceof Boolean || !(value instanceof NumpyScalar) && Integers.index(value) != null;
    }

    private static boolean isFloat(Object value) {
        return value instanceof Double || value instanceof NumpyScalar.Float64;
    }

    void addTo(Map<String, Object> members) {
        for (BuiltinType type : types)
            if (!type.name().equals("NoneType") && !type.name().equals("function")) members.put(type.name(), type);
        members.put(
                "object",
                new BuiltinType(
                        "object", value -> true, NativeFunction.of("object", p -> new PyInstance(plainObject()))));
        members.put("type", NativeFunction.of("type object", p -> type(p[0])));
        members.put("isinstance", NativeFunction.of("isinstance object type", p -> isInstance(p[0], p[1])));
        members.put("issubclass", NativeFunction.of("issubclass type other", p -> isSubclass(p[0], p[1])));
    }

    private static PyClass plainObject() {
        return PyClass.of("object", java.util.Optional.empty(), Map.of());
    }

    private Object toInt(Object[] p) {
        if (p[0] == null) return 0L;
        return p[1] != null && p[0] instanceof String text
                ? conversions.parse(text, Integers.toInt(p[1]))
                : conversions.toInt(p[0]);
    }

    private Object[] items(Object iterable) {
        List<Object> items = new ArrayList<>();
        if (iterable instanceof PySequence sequence) {
            toolkit.meter().reserve((double) Toolkit.BYTES_PER_ITEM * sequence.size());
            toolkit.meter().work(sequence.size());
        }
        if (iterable != null)
            Iteration.of(iterable).forEachRemaining(each -> {
                toolkit.payForItem();
                items.add(each);
            });
        return items.toArray();
    }

    private static Object range(Object[] p) {
        boolean one = p[1] == null;
        return PyRange.of(one ? 0 : bound(p[0]), bound(one ? p[0] : p[1]), p[2] == null ? 1 : bound(p[2]));
    }

    private static long bound(Object value) {
        Object whole = Integers.index(value);
        if (whole == null) throw Problem.NOT_AN_INTEGER.raise(Types.name(value));
        return Integers.saturated(whole);
    }

    private static Object slice(Object[] p) {
        if (p[1] == null) return new PySlice(PyNone.NONE, p[0], PyNone.NONE);
        return new PySlice(p[0], p[1], p[2] == null ? PyNone.NONE : p[2]);
    }

    private Object type(Object value) {
        if (value instanceof PyInstance instance) return instance.type();
        for (BuiltinType type : types)
            if (type.name().equals(Types.name(value)) && type.hasInstance(value)) return type;
        String name = value instanceof PyValue own ? own.typeName() : Types.name(value);
        return new BuiltinType(name, other -> Types.name(other).equals(name), NativeFunction.of(name, p -> {
            throw Problem.NOT_CALLABLE.raise(name);
        }));
    }

    private static boolean isInstance(Object value, Object type) {
        if (type instanceof BuiltinType builtin) return builtin.hasInstance(value);
        if (type instanceof PyClass wanted)
            return value instanceof PyInstance instance && instance.type().isSubclassOf(wanted);
        if (!(type instanceof PyTuple several)) throw Problem.ISINSTANCE_ARGUMENT.raise();
        for (Object each : several) if (isInstance(value, each)) return true;
        return false;
    }

    private static boolean isSubclass(Object type, Object other) {
        if (other instanceof PyTuple several) {
            for (Object each : several) if (isSubclass(type, each)) return true;
            return false;
        }
        if (type instanceof PyClass own && other instanceof PyClass wanted) return own.isSubclassOf(wanted);
        return other instanceof BuiltinType wanted && (wanted.name().equals("object") || type.equals(other));
    }
}
