package backprop.python.builtin;

import backprop.python.operator.Attributes;
import backprop.python.value.ExceptionTypes;
import backprop.python.value.PyClass;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names that every module knows. */
public final class Builtins {
    private Builtins() {}

    public static Map<String, Object> all(Toolkit toolkit, Attributes attributes) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("print", new PrintFunction(toolkit));
        new TypeFunctions(toolkit).addTo(members);
        new NumberFunctions(toolkit).addTo(members);
        new IterationFunctions(toolkit).addTo(members);
        new ObjectFunctions(toolkit, attributes).addTo(members);
        members.put("__name__", "__main__");
        for (PyClass type : ExceptionTypes.named()) members.put(type.name(), type);
        return members;
    }
}
