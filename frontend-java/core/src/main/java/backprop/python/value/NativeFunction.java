package backprop.python.value;

/** A function written in Java, with Python's rules for its parameters. */
public final class NativeFunction implements Callable {
    private final String typeName;
    private final Signature signature;
    private final Body body;

    /** What the function does with its bound parameters: null for one that was not passed. */
    public interface Body {
        Object apply(Object[] parameters);
    }

    public NativeFunction(Signature signature, Body body) {
        this("builtin_function_or_method", signature, body);
    }

    private NativeFunction(String typeName, Signature signature, Body body) {
        this.typeName = typeName;
        this.signature = signature;
        this.body = body;
    }

    /** @param signature see {@link Signature#of} */
    public static NativeFunction of(String signature, Body body) {
        return new NativeFunction(Signature.of(signature), body);
    }

    /** One that says ufunc when it is asked for its type. */
    public static NativeFunction ufunc(String signature, Body body) {
        return new NativeFunction("numpy.ufunc", Signature.of(signature), body);
    }

    public String name() {
        return signature.name();
    }

    @Override
    public String typeName() {
        return typeName;
    }

    @Override
    public Object call(Arguments arguments) {
        return body.apply(signature.bind(arguments));
    }
}
