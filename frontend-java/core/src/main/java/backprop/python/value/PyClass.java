package backprop.python.value;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A class with single inheritance. A call makes an instance. */
public final class PyClass implements Callable, Attributed {
    private final String name;
    private final Optional<PyClass> base;
    private final Map<String, Object> members;
    private final boolean fixed;

    private PyClass(String name, Optional<PyClass> base, Map<String, Object> members, boolean fixed) {
        this.name = name;
        this.base = base;
        this.members = members;
        this.fixed = fixed;
    }

    public static PyClass of(String name, Optional<PyClass> base, Map<String, Object> members) {
        return new PyClass(name, base, new LinkedHashMap<>(members), false);
    }

    /** One of Python's own, that nobody changes. */
    static PyClass fixed(String name, Optional<PyClass> base) {
        return new PyClass(name, base, Map.of(), true);
    }

    public String name() {
        return name;
    }

    public Optional<PyClass> base() {
        return base;
    }

    public Map<String, Object> members() {
        return members;
    }

    /** From this class or the nearest it inherits from; null if none has it. */
    public Object find(String member) {
        for (PyClass each = this; each != null; each = each.base.orElse(null)) {
            Object found = each.members.get(member);
            if (found != null) return found;
        }
        return null;
    }

    public boolean isSubclassOf(PyClass other) {
        for (PyClass each = this; each != null; each = each.base.orElse(null)) if (each == other) return true;
        return false;
    }

    @Override
    public String typeName() {
        return "type";
    }

    @Override
    public Object attribute(String attribute) {
        if (attribute.equals("__name__")) return name;
        Object found = find(attribute);
        if (found instanceof StaticMethod free) return free.function();
        return found instanceof ClassMethod method ? new BoundMethod(this, method.function()) : found;
    }

    @Override
    public void setAttribute(String attribute, Object value) {
        if (fixed) throw Problem.IMMUTABLE_TYPE.raise(attribute, name);
        members.put(attribute, value);
    }

    @Override
    public void deleteAttribute(String attribute) {
        if (fixed || members.remove(attribute) == null) throw Problem.NO_CLASS_ATTRIBUTE.raise(name, attribute);
    }

    @Override
    public Object call(Arguments arguments) {
        PyInstance instance = new PyInstance(this);
        Object initializer = find("__init__");
        if (isException()) instance.setAttribute("args", new PyTuple(arguments.positional()));
        if (initializer instanceof Callable function) {
            Object result = function.call(arguments.prepend(instance));
            if (result != PyNone.NONE) throw Problem.INIT_RETURNS.raise(Types.name(result));
        } else if (!isException()
                && (arguments.count() > 0 || !arguments.named().isEmpty())) {
            throw Problem.TAKES_NO_ARGUMENTS.raise(name);
        }
        return instance;
    }

    public boolean isException() {
        return isSubclassOf(ExceptionTypes.BASE_EXCEPTION);
    }
}
