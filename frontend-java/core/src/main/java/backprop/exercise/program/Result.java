package backprop.exercise.program;

/** What a student's program gave. */
public sealed interface Result {
    record Numbers(Tensor tensor) implements Result {}

    /** Something else. @param type Python's name for it: NoneType, str, tuple */
    record Other(String type) implements Result {}
}
