package backprop.python.value;

/**
 * Where an exception passed.
 *
 * @param function {@code <module>} outside of functions
 * @param line from 1
 */
public record TraceLine(Source source, String function, int line) {}
