package backprop.lesson;

import java.util.Optional;

/**
 * What a student's page is to know; what has not changed since it asked last is left out.
 *
 * @param version to be given back when it asks again
 * @param digit what to draw
 * @param given what to train on
 */
public record StudentView(
        long version,
        Optional<StudentName> name,
        Optional<ClassQuestion> question,
        Optional<Boolean> paused,
        Optional<Lead> lead,
        Optional<DigitRequest> digit,
        Optional<Given> given,
        boolean ended) {
    /** @param number differs from lead to lead, also when the address is the same */
    public record Lead(long number, String address) {}

    /**
     * @param number differs from wish to wish
     * @param label none: no digit is wanted any more
     * @param drawn whether this student has drawn it
     */
    public record DigitRequest(long number, Optional<Integer> label, boolean drawn) {}

    /**
     * The class's digits, which are asked for separately.
     *
     * @param number of the message that gave them
     * @param digits how many they are
     */
    public record Given(long number, int digits) {}
}
