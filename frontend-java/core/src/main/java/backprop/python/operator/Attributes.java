package backprop.python.operator;

import backprop.python.value.Attributed;
import backprop.python.value.BoundMethod;
import backprop.python.value.Callable;
import backprop.python.value.Problem;
import backprop.python.value.PyClass;
import backprop.python.value.PyInstance;
import backprop.python.value.PyModule;
import backprop.python.value.Raise;
import backprop.python.value.Types;

/** target.name read, written and deleted. */
public final class Attributes {
    private final Members members;

    /** What the types have that are written in Java. */
    public interface Members {
        /** The value, or the method without self; null if there is none. */
        Object find(Object target, String name);
    }

    public Attributes(Members members) {
        this.members = members;
    }

    public Object get(Object target, String name) {
        Object value = find(target, name);
        if (value == null) throw missing(target, name);
        return value;
    }

    /** null if there is none. */
    public Object find(Object target, String name) {
        if (target instanceof Attributed object) {
            Object value = object.attribute(name);
            if (value != null) return value;
        }
        return members.find(target, name);
    }

    /** A method called without being bound first. */
    public Object call(Object target, String name, Object... arguments) {
        if (target instanceof PyInstance instance && instance.attributes().get(name) == null) {
            Object member = instance.type().find(name);
            if (member instanceof backprop.python.value.PyFunction function) {
                Object[] all = new Object[arguments.length + 1];
                all[0] = target;
                System.arraycopy(arguments, 0, all, 1, arguments.length);
                return function.call(all);
            }
        }
        return callable(get(target, name)).call(arguments);
    }

    /** @throws Raise TypeError for what cannot be called */
    public static Callable callable(Object value) {
        if (value instanceof Callable function) return function;
        throw Problem.NOT_CALLABLE.raise(Types.name(value));
    }

    private static Raise missing(Object target, String name) {
        if (target instanceof PyModule module) return module.missing(name);
        if (target instanceof PyClass type) return Problem.NO_CLASS_ATTRIBUTE.raise(type.name(), name);
        return Problem.NO_ATTRIBUTE.raise(Types.name(target), name);
    }

    public void set(Object target, String name, Object value) {
        if (!(target instanceof Attributed object)) {
            boolean known = members.find(target, name) != null;
            throw known
                    ? Problem.READ_ONLY_ATTRIBUTE.raise(Types.name(target), name)
                    : Problem.NO_ATTRIBUTE.raise(Types.name(target), name);
        }
        object.setAttribute(name, value);
    }

    public void delete(Object target, String name) {
        if (!(target instanceof Attributed object)) throw missing(target, name);
        object.deleteAttribute(name);
    }

    /** A method of a type that is written in Java, with its object. */
    public static BoundMethod bind(Object self, Callable method) {
        return new BoundMethod(self, method);
    }
}
