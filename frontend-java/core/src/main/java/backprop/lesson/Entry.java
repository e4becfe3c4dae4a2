package backprop.lesson;

/**
 * A message as the lesson's book keeps it.
 *
 * @param lesson its id
 * @param number grows from message to message of a lesson, and is never given twice
 * @param millis since 1970, by the clock of the server that took it
 */
public record Entry(String lesson, long number, long millis, Message message) {}
