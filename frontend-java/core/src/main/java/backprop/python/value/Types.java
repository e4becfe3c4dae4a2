package backprop.python.value;

import java.math.BigInteger;

/** The names of values' types, as Python's messages have them. */
public final class Types {
    private Types() {}

    public static String name(Object value) {
        if (value instanceof PyValue own) return own.typeName();
        if (value instanceof Boolean) return "bool";
        if (value instanceof Long || value instanceof BigInteger) return "int";
        if (value instanceof Double) return "float";
        if (value instanceof String) return "str";
        throw new IllegalArgumentException(
                "no Python value: " + value.getClass().getName());
    }
}
