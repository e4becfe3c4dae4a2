package backprop.python.value;

import java.util.List;

/** The end of a program that no except can prevent: it was stopped, or took too many steps or too much memory. */
public final class Abort extends Interruption {
    private final transient Problem problem;

    Abort(Problem problem, List<String> details) {
        super(details);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
