package backprop.run.comparison;

import java.util.List;

/** Lists of values that are no comparison. */
public final class ComparisonException extends IllegalArgumentException {
    private final transient ComparisonError error;

    ComparisonException(ComparisonError.Problem problem, String... parameters) {
        super(problem + " " + String.join(", ", parameters));
        error = new ComparisonError(problem, List.of(parameters));
    }

    public ComparisonError error() {
        return error;
    }
}
