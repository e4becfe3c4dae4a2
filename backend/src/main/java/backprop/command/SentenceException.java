package backprop.command;

/** The user's mistake, with a message that says what to do about it. */
final class SentenceException extends RuntimeException {
    SentenceException(String message) {
        super(message);
    }

    SentenceException(String message, Throwable cause) {
        super(message, cause);
    }

    /** From a message of the core, which begins small and ends without a full stop. */
    static SentenceException of(IllegalArgumentException e) {
        String message = e.getMessage();
        return new SentenceException(Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".", e);
    }
}
