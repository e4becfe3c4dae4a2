package backprop.session.settings;

import java.util.List;

/**
 * What is wrong with one field of a run's settings; the page has a sentence for it.
 *
 * @param field net, lr, … as in links
 * @param parameters as Problem says
 */
public record SettingsError(String field, Problem problem, List<String> parameters) {
    public SettingsError {
        parameters = List.copyOf(parameters);
    }

    public enum Problem {
        /** The text. */
        NO_NUMBER,
        /** The text. */
        NOT_WHOLE,
        /** The text, the least, the most. */
        OUT_OF_RANGE,
        /** The text, the most: it must be above 0. */
        NOT_POSITIVE,
        /** The text, what it may be: "relu, sigmoid, tanh, none". */
        UNKNOWN,
        /** The text, the name of {@link backprop.nn.architecture.ArchitectureError.Reason}, the number of the layer, from 1 (the input is 0), and the sizes that the reason speaks of. */
        NO_NET
    }
}
