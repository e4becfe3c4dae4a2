package backprop.python.value;

/** What len() tells the length of. */
public interface Sized extends PyValue {
    int length();
}
