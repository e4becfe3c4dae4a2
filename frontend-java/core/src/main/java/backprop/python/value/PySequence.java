package backprop.python.value;

/** A tuple, a list, or a range. */
public interface PySequence extends PyValue, Sized, Iterable<Object> {
    int size();

    /** @param i from 0 to size() − 1 */
    Object get(int i);

    /** A sequence of the same type. */
    PySequence withItems(Object[] items);

    @Override
    default int length() {
        return size();
    }
}
