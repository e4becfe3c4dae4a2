package backprop.python.builtin;

import backprop.python.array.Rounding;
import backprop.python.operator.Attributes;
import backprop.python.value.BoundMethod;
import backprop.python.value.BuiltinType;
import backprop.python.value.Callable;
import backprop.python.value.NativeFunction;
import backprop.python.value.PyDict;
import backprop.python.value.PyInstance;
import backprop.python.value.PyList;
import backprop.python.value.PyTuple;
import java.util.LinkedHashMap;
import java.util.Map;

/** The methods of str, list, dict and tuple. */
public final class Methods implements Attributes.Members {
    private final Map<String, Callable> ofStrings;
    private final Map<String, Callable> ofLists;
    private final Map<String, Callable> ofDicts;
    private final Map<String, Callable> ofTuples;

    public Methods(Toolkit toolkit) {
        ofStrings = new StringMethods(toolkit).all();
        ofLists = new ListMethods(toolkit).all();
        ofDicts = new DictMethods(toolkit).all();
        ofTuples = new TupleMethods(toolkit).all();
    }

    @Override
    public Object find(Object target, String name) {
        Callable method = methods(target).get(name);
        if (method != null) return new BoundMethod(target, method);
        if (target instanceof Double number) return ofFloat(number, name);
        if (target instanceof BuiltinType type && name.equals("__name__")) return type.name();
        if (name.equals("__dict__") && target instanceof PyInstance instance) {
            PyDict dict = new PyDict();
            instance.attributes().forEach(dict::put);
            return dict;
        }
        return null;
    }

    private Map<String, Callable> methods(Object target) {
        if (target instanceof String) return ofStrings;
        if (target instanceof PyList) return ofLists;
        if (target instanceof PyDict) return ofDicts;
        return target instanceof PyTuple ? ofTuples : Map.of();
    }

    private static Object ofFloat(double number, String name) {
        return name.equals("is_integer")
                ? NativeFunction.of("is_integer", p -> number == Rounding.halfEven(number) && number - number == 0)
                : null;
    }

    /** A table of methods, whose first parameter is self. */
    static final class Table {
        private final Map<String, Callable> methods = new LinkedHashMap<>();

        Table add(String signature, NativeFunction.Body body) {
            NativeFunction method = NativeFunction.of(signature, body);
            methods.put(method.name(), method);
            return this;
        }

        Table add(String name, Callable method) {
            methods.put(name, method);
            return this;
        }

        Map<String, Callable> methods() {
            return methods;
        }
    }
}
