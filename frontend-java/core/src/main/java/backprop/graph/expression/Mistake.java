package backprop.graph.expression;

/**
 * What is wrong and where: line and column from 1, length in characters. The page puts it in words.
 *
 * @param subject the text in question, as Problem says
 * @param detail a number or what to write instead, as Problem says, or empty
 */
public record Mistake(Problem problem, int line, int column, int length, String subject, String detail) {}
