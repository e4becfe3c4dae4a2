package backprop.python.builtin;

import backprop.python.operator.Attributes;
import backprop.python.value.ExceptionTypes;
import backprop.python.value.Problem;
import backprop.python.value.PyClass;
import backprop.python.value.Raise;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names that every module knows. */
public final class Builtins {
    /** Names that Python has and the lab has not, with what serves instead. */
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("set", "a list, or the keys of a dict"),
            Map.entry("frozenset", "a tuple"),
            Map.entry("input", "an assignment"),
            Map.entry("open", "load_mnist"),
            Map.entry("eval", "the expression itself"),
            Map.entry("exec", "the statements themselves"),
            Map.entry("complex", "float"),
            Map.entry("bytes", "str"),
            Map.entry("bytearray", "list"),
            Map.entry("dir", "vars"),
            Map.entry("help", "the book"),
            Map.entry("globals", "the names themselves"),
            Map.entry("locals", "the names themselves"));

    private Builtins() {}

    /** What is raised for a name that nobody knows. */
    public static Raise unknown(String name) {
        String instead = INSTEAD.get(name);
        return instead == null ? Problem.NAME_NOT_DEFINED.raise(name) : Problem.BUILTIN_MISSING.raise(name, instead);
    }

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
