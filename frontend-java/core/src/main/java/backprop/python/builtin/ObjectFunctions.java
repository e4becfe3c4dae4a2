package backprop.python.builtin;

import backprop.python.operator.Attributes;
import backprop.python.value.Callable;
import backprop.python.value.ClassMethod;
import backprop.python.value.Integers;
import backprop.python.value.NativeFunction;
import backprop.python.value.Problem;
import backprop.python.value.Property;
import backprop.python.value.PyClass;
import backprop.python.value.PyDict;
import backprop.python.value.PyInstance;
import backprop.python.value.PyNone;
import backprop.python.value.PySuper;
import backprop.python.value.StaticMethod;
import backprop.python.value.Types;
import java.util.Map;

/** getattr, hasattr, callable, repr, format, id and their like; @property, @staticmethod, @classmethod. */
final class ObjectFunctions {
    private final Toolkit toolkit;
    private final Attributes attributes;

    ObjectFunctions(Toolkit toolkit, Attributes attributes) {
        this.toolkit = toolkit;
        this.attributes = attributes;
    }

    void addTo(Map<String, Object> members) {
        members.put("repr", NativeFunction.of("repr object", p -> toolkit.repr().repr(p[0])));
        members.put("format", NativeFunction.of("format value spec?", p -> toolkit.formats()
                .format(p[0], p[1] == null ? "" : text("format() argument 2", p[1]))));
        members.put(
                "callable",
                NativeFunction.of(
                        "callable object",
                        p -> p[0] instanceof PyInstance instance
                                ? instance.method("__call__") != null
                                : p[0] instanceof Callable));
        members.put("id", NativeFunction.of("id object", p -> (long) System.identityHashCode(p[0])));
        members.put("hasattr", NativeFunction.of("hasattr object name", p -> find(p[0], p[1]) != null));
        members.put("getattr", NativeFunction.of("getattr object name default?", this::getAttribute));
        members.put("setattr", NativeFunction.of("setattr object name value", p -> {
            attributes.set(p[0], text("attribute name", p[1]), p[2]);
            return PyNone.NONE;
        }));
        members.put("vars", NativeFunction.of("vars object", p -> variables(p[0])));
        members.put("chr", NativeFunction.of("chr i", p -> character(Integers.toInt(p[0]))));
        members.put("ord", NativeFunction.of("ord c", p -> codePoint(p[0])));
        members.put("property", NativeFunction.of("property getter", p -> new Property(Attributes.callable(p[0]))));
        members.put("staticmethod", NativeFunction.of("staticmethod function", p -> new StaticMethod(p[0])));
        members.put(
                "classmethod",
                NativeFunction.of("classmethod function", p -> new ClassMethod(Attributes.callable(p[0]))));
        members.put("super", NativeFunction.of("super type? object?", ObjectFunctions::superObject));
    }

    private static String text(String what, Object value) {
        if (value instanceof String text) return text;
        throw Problem.ARGUMENT_TYPE.raise(what, "str", Types.name(value));
    }

    private Object find(Object object, Object name) {
        return attributes.find(object, text("attribute name", name));
    }

    private Object getAttribute(Object[] p) {
        Object value = find(p[0], p[1]);
        if (value != null) return value;
        return p[2] != null ? p[2] : attributes.get(p[0], (String) p[1]);
    }

    private Object variables(Object object) {
        if (!(object instanceof PyInstance instance))
            throw Problem.ARGUMENT_TYPE.raise("vars() argument", "an object with attributes", Types.name(object));
        PyDict dict = new PyDict();
        instance.attributes().forEach((name, value) -> {
            toolkit.chargeItem();
            dict.put(name, value);
        });
        return dict;
    }

    private static String character(int code) {
        if (!Character.isValidCodePoint(code)) throw Problem.CHR_RANGE.raise();
        return new String(Character.toChars(code));
    }

    private static Object codePoint(Object value) {
        String text = text("ord() argument", value);
        int length = text.codePointCount(0, text.length());
        if (length != 1) throw Problem.ORD_ARGUMENT.raise("" + length);
        return (long) text.codePointAt(0);
    }

    private static Object superObject(Object[] p) {
        if (!(p[0] instanceof PyClass type) || p[1] == null) throw Problem.SUPER_OUTSIDE.raise();
        return new PySuper(type, p[1]);
    }
}
