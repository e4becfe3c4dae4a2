package backprop.lesson;

import java.util.Optional;

/**
 * What a student's page is to know; what has not changed since it asked last is left out.
 *
 * @param version to be given back when it asks again
 * @param digit what to draw
 */
public record StudentView(
        long version,
        Optional<StudentName> name,
        Optional<ClassQuestion> question,
        Optional<Boolean> paused,
        Optional<Lead> lead,
        Optional<DigitWish> digit,
        boolean ended) {
    /** @param number differs from lead to lead, also when the address is the same */
    public record Lead(long number, String address) {}

    /**
     * @param number differs from wish to wish
     * @param label none: no digit is wanted any more
     * @param drawn whether this student has drawn it
     */
    public record DigitWish(long number, Optional<Integer> label, boolean drawn) {}
}
