package backprop.command;

/** The user's mistake, with a message that says what to do about it. */
final class SentenceException extends RuntimeException {
    SentenceException(String message) {
        super(message);
    }

    SentenceException(String message, Throwable cause) {
        super(message, cause);
    }
}
