package backprop.python.value;

/** A function written in Java, with Python's rules for its parameters. */
public final class NativeFunction implements Callable {
    private final String typeName;
    private final String name;
    private final String text;
    private final Body body;
    private Signature signature;

    /** What the function does with its bound parameters: null for one that was not passed. */
    public interface Body {
        Object apply(Object[] parameters);
    }

    private NativeFunction(String typeName, String text, Body body) {
        this.typeName = typeName;
        this.text = text;
        this.body = body;
        int end = text.indexOf(' ');
        name = end < 0 ? text : text.substring(0, end);
    }

    /** @param signature see {@link Signature#of} */
    public static NativeFunction of(String signature, Body body) {
        return new NativeFunction("builtin_function_or_method", signature, body);
    }

    /** One that says ufunc when it is asked for its type. */
    public static NativeFunction ufunc(String signature, Body body) {
        return new NativeFunction("numpy.ufunc", signature, body);
    }

    public String name() {
        return name;
    }

    @Override
    public String typeName() {
        return typeName;
    }

    @Override
    public Object call(Arguments arguments) {
        // Of the hundreds that a session has, few are ever called.
        if (signature == null) signature = Signature.of(text);
        return body.apply(signature.bind(arguments));
    }
}
