package backprop.lesson;

import java.util.Optional;

/**
 * What the board knows besides tiles and digits.
 *
 * @param code by which students come in
 * @param question the last one
 * @param wanted the digit that the class draws now
 * @param digits how many hang on the wall
 * @param given what the class was given of them to train on
 * @param lead where the class was brought last
 * @param namesShown whether the projector shows names
 */
public record BoardState(
        String lesson,
        String code,
        int students,
        Optional<ClassQuestion> question,
        Optional<Integer> wanted,
        int digits,
        Optional<Given> given,
        Optional<String> lead,
        boolean paused,
        boolean namesShown,
        boolean ended) {
    /**
     * @param digits how many they are
     * @param current whether the wall is still the same
     */
    public record Given(int digits, boolean current) {}
}
