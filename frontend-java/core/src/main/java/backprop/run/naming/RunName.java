package backprop.run.naming;

import java.util.List;

/**
 * What a run is called where its owner has not named it.
 *
 * @param parts at least one, in the order of {@link Feature}
 * @param copy which it is of those that nothing sets apart, from 1
 */
public record RunName(List<Part> parts, int copy) {
    /** @param value as links write it; "" for a run that is without the feature */
    public record Part(Feature feature, String value) {}

    public RunName {
        parts = List.copyOf(parts);
    }
}
