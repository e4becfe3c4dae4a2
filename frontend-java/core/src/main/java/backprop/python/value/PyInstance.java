package backprop.python.value;

import java.util.LinkedHashMap;
import java.util.Map;

/** An object of a class. */
public final class PyInstance implements Callable, Attributed {
    private final PyClass type;
    private final Map<String, Object> attributes = new LinkedHashMap<>();

    public PyInstance(PyClass type) {
        this.type = type;
    }

    public PyClass type() {
        return type;
    }

    public Map<String, Object> attributes() {
        return attributes;
    }

    /** The class's method of that name, without self; null if it has none. */
    public Callable method(String name) {
        return type.find(name) instanceof Callable function ? function : null;
    }

    @Override
    public String typeName() {
        return type.name();
    }

    @Override
    public Object attribute(String name) {
        Object own = attributes.get(name);
        if (own != null) return own;
        if (name.equals("__class__")) return type;
        Object member = type.find(name);
        if (member instanceof PyFunction function) return new BoundMethod(this, function);
        if (member instanceof StaticMethod free) return free.function();
        if (member instanceof ClassMethod method) return new BoundMethod(type, method.function());
        if (member instanceof Property property) return property.getter().call(this);
        return member;
    }

    @Override
    public void setAttribute(String name, Object value) {
        if (type.find(name) instanceof Property) throw Problem.PROPERTY_WITHOUT_SETTER.raise(name, type.name());
        attributes.put(name, value);
    }

    @Override
    public void deleteAttribute(String name) {
        if (attributes.remove(name) == null) throw Problem.NO_ATTRIBUTE.raise(type.name(), name);
    }

    @Override
    public Object call(Arguments arguments) {
        Callable method = method("__call__");
        if (method == null) throw Problem.NOT_CALLABLE.raise(type.name());
        return method.call(arguments.prepend(this));
    }
}
