package backprop.exercise;

import backprop.exercise.program.Tensor;
import java.util.List;

/** In what an output differs from the right one. */
public sealed interface Evidence {
    /**
     * The right shape, wrong numbers.
     *
     * @param wrong the places, counted row by row, at least one
     */
    record Entries(Tensor given, Tensor right, List<Integer> wrong) implements Evidence {}

    record Shape(Tensor given, Tensor right) implements Evidence {}

    /** No numbers at all. @param type Python's name for what it is: NoneType, str, tuple */
    record Type(String type, Tensor right) implements Evidence {}

    /** The program does not define what is called so. */
    record Missing() implements Evidence {}
}
