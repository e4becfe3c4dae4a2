package backprop.python.value;

import java.util.List;
import java.util.Optional;

/** A Python exception on its way, which except may catch. */
public final class Raise extends Interruption {
    private final transient PyInstance exception;
    private final transient Optional<Problem> problem;

    private Raise(PyInstance exception, Optional<Problem> problem, List<String> details) {
        super(details);
        this.exception = exception;
        this.problem = problem;
    }

    /** What a program raises itself. */
    public static Raise of(PyInstance exception) {
        return new Raise(exception, Optional.empty(), List.of());
    }

    static Raise of(Problem problem, List<String> details) {
        PyInstance exception = new PyInstance(problem.type());
        exception.setAttribute("args", new PyTuple(problem.message(details)));
        return new Raise(exception, Optional.of(problem), details);
    }

    /** KeyError, with the key itself. @param written as repr writes it */
    public static Raise ofKey(Object key, String written) {
        PyInstance exception = new PyInstance(ExceptionTypes.KEY_ERROR);
        exception.setAttribute("args", new PyTuple(key));
        return new Raise(exception, Optional.of(Problem.KEY_MISSING), List.of(written));
    }

    public PyInstance exception() {
        return exception;
    }

    /** Empty for what a program raises itself. */
    public Optional<Problem> problem() {
        return problem;
    }
}
