package backprop.handout;

/**
 * A line of a list of codes.
 *
 * @param number counted from 1, blank lines too
 * @param name what stands beside the code; may be empty; where no code is found, the line
 */
public record ResultLine(int number, String name, CodeReading reading) {}
