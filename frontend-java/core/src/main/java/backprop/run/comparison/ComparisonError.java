package backprop.run.comparison;

import java.util.List;

/**
 * Why lists of values are no comparison; the page has a sentence for it.
 *
 * @param parameters as Problem says
 */
public record ComparisonError(Problem problem, List<String> parameters) {
    public ComparisonError {
        parameters = List.copyOf(parameters);
    }

    public enum Problem {
        /** What was written for a field, and which there are. */
        UNKNOWN_FIELD,
        /** The field. */
        FIELD_TWICE,
        /** The field that has no values, or an empty one. */
        NO_VALUES,
        /** The field, what was written for it, and what it may be. */
        UNKNOWN_VALUE,
        /** The field, how many values it has, another field, and how many that has. */
        UNEQUAL,
        /** How many runs it would be, and how many there may be. */
        TOO_MANY
    }
}
