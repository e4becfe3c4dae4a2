package backprop.lesson;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A question and what has come of it, for the board, or as far as a student may know it.
 *
 * @param number in this lesson, from 1
 * @param answered how many have answered this time; 0 for students
 * @param rounds a distribution for each time it was asked; for students none before it is revealed
 * @param yours what this student has answered this time; for the board nothing
 */
public record ClassQuestion(
        int number, Question question, Phase phase, int answered, List<Distribution> rounds, OptionalDouble yours) {
    public enum Phase {
        OPEN,
        REVEALED,
        CLOSED
    }

    public ClassQuestion {
        rounds = List.copyOf(rounds);
    }
}
