package backprop.exercise.program;

/** The program does not define what it is asked for; the message is its name. */
public final class MissingException extends RuntimeException {
    public MissingException(String name) {
        super(name);
    }
}
