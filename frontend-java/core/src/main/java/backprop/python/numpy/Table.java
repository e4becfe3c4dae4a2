package backprop.python.numpy;

import backprop.python.value.NativeFunction;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers a module's names. */
final class Table {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** @param signature see {@link backprop.python.value.Signature#of} */
    Table function(String signature, NativeFunction.Body body) {
        NativeFunction function = NativeFunction.of(signature, body);
        members.put(function.name(), function);
        return this;
    }

    Table ufunc(String signature, NativeFunction.Body body) {
        NativeFunction function = NativeFunction.ufunc(signature, body);
        members.put(function.name(), function);
        return this;
    }

    Table value(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Another name for one that is there. */
    Table alias(String name, String other) {
        members.put(name, members.get(other));
        return this;
    }

    Map<String, Object> members() {
        return members;
    }
}
