package backprop.run.certificate;

import java.util.List;

/**
 * Why a run could not be done again to its end, which says nothing about it.
 *
 * @param code that of {@link backprop.session.protocol.Event.Failed}, or {@link #MISSING} with the path of a file
 */
public record Obstacle(String code, List<String> parameters) {
    public static final String MISSING = "missing";

    public Obstacle {
        parameters = List.copyOf(parameters);
    }
}
