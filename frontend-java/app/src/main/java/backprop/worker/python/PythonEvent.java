package backprop.worker.python;

import backprop.exercise.Evidence;
import backprop.exercise.Mistake;
import java.util.Optional;

/** What the worker tells. */
public sealed interface PythonEvent {
    /** It is there, and waits for commands. */
    record Ready() implements PythonEvent {}

    /**
     * What was printed since the last one.
     *
     * @param dropped lines that came between that and this, and were too many to be told
     */
    record Output(String text, int dropped) implements PythonEvent {}

    /** The program came to its end. */
    record Done() implements PythonEvent {}

    /** The program, or what was checked or trained of it, did not come to its end. */
    record Failed(ProgramError error) implements PythonEvent {}

    /** @param remark what is right here, and would be wrong in another place */
    record Right(Optional<Mistake> remark) implements PythonEvent {}

    /**
     * @param output the first that is wrong, such as dW
     * @param mistake what it matches
     */
    record Wrong(String output, Optional<Mistake> mistake, Evidence evidence) implements PythonEvent {}

    /** What was checked comes to a line that is still to be written. @param line from 1 */
    record Unwritten(int line) implements PythonEvent {}

    /** Training begins. @param steps how many iterations it takes */
    record Training(boolean isOnGeneratedDigits, int steps) implements PythonEvent {}

    /** The losses since the last one: of the source's net, and of the solution's. */
    record Losses(double[] own, double[] right) implements PythonEvent {}

    /** Of the test digits, 0 to 1. */
    record Accuracies(double own, double right) implements PythonEvent {}
}
