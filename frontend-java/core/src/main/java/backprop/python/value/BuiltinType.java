package backprop.python.value;

import java.util.function.Predicate;

/** A type of Python's own or of NumPy's: int, list, np.ndarray … A call converts. */
public record BuiltinType(String name, Predicate<Object> instances, Callable converter) implements Callable, Described {
    @Override
    public String repr() {
        return "<class '" + name + "'>";
    }

    @Override
    public String typeName() {
        return "type";
    }

    public boolean hasInstance(Object value) {
        return instances.test(value);
    }

    @Override
    public Object call(Arguments arguments) {
        return converter.call(arguments);
    }
}
