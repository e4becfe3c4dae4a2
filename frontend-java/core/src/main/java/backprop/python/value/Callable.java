package backprop.python.value;

/** What can be called. */
public interface Callable extends PyValue {
    /** @throws Raise what the call raises, and if the arguments do not fit */
    Object call(Arguments arguments);

    default Object call(Object... positional) {
        return call(Arguments.of(positional));
    }
}
