package backprop.python.value;

/**
 * A text that is run.
 *
 * @param name a module's name, or empty for one that was handed to the interpreter
 * @param number counts the texts of a session
 */
public record Source(String name, int number) {}
