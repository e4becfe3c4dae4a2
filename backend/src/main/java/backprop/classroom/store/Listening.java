package backprop.classroom.store;

/** Goes on until it is closed. */
public interface Listening extends AutoCloseable {
    @Override
    void close();
}
