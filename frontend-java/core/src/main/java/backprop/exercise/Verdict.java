package backprop.exercise;

import backprop.python.PythonError;
import java.util.Optional;

/** What the checker says of a program. */
public sealed interface Verdict {
    /** @param remark what is right here, and would be wrong in another place */
    record Right(Optional<Mistake> remark) implements Verdict {}

    /**
     * @param output the first thing that is wrong, by its name in the exercise: {@code dx}, {@code dW}, {@code loss}, or what is
     *     missing: {@code ReLU.backward}
     * @param mistake what it matches; empty if nothing that is known
     */
    record Wrong(String output, Optional<Mistake> mistake, Evidence evidence) implements Verdict {}

    /** It comes to a line in which ... still stands for what is to be written. @param line from 1 */
    record Unwritten(int line) implements Verdict {}

    /** It does not run to its end. */
    record Error(PythonError error) implements Verdict {}
}
