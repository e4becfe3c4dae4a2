package backprop.python.value;

/** A value that says itself how it is written. */
public interface Described extends PyValue {
    String repr();

    default String str() {
        return repr();
    }
}
