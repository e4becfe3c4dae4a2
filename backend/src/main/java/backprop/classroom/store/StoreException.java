package backprop.classroom.store;

/** Nothing can be written or read at the moment: the disk is full, or the database is gone. What was kept is kept. */
public final class StoreException extends RuntimeException {
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
