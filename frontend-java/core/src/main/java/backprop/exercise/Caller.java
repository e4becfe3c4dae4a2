package backprop.exercise;

import backprop.exercise.program.Program;
import backprop.exercise.program.Result;
import backprop.exercise.program.Tensor;
import java.util.List;
import java.util.Map;

/** How a class of a student's is used: which calls it gets, and in which order what they give is told. */
interface Caller {
    /**
     * Makes one object and calls it. For each call the results are those of {@link #outputs}, then the {@link #untouched}.
     *
     * @throws backprop.python.PythonError where the program comes to no end; the results so far are there
     */
    void run(Program program, List<Call> calls, List<Result> results);

    /** The names of what this call gives. */
    List<String> outputs(Call call);

    /** What must be after a call what it was before. */
    List<Untouched> untouched(Pass pass, Map<String, Tensor> outputs);

    /** @param otherwise what is wrong if it has changed */
    record Untouched(String name, Tensor value, Mistake otherwise) {
        static Untouched argument(String name, Tensor value) {
            return new Untouched(name, value, Mistake.ARGUMENT_CHANGED);
        }
    }
}
