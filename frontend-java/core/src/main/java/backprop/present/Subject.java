package backprop.present;

import java.util.List;
import java.util.Optional;

/** What a link asks for with {@code present=}: a lab, or a figure of a chapter by its id. */
public final class Subject {
    /** A lab, or whatever the address's fragment names. */
    public static final String WHOLE = "1";

    private Subject() {}

    /**
     * The figure that a link means: the one it names, else the one its fragment names, else the page's first.
     *
     * @param parameter of the address
     * @param fragment without its #, empty if there is none
     * @param figures the ids of the page's figures in their order
     */
    public static Optional<String> figure(String parameter, String fragment, List<String> figures) {
        if (figures.contains(parameter)) return Optional.of(parameter);
        if (!parameter.equals(WHOLE)) return Optional.empty();
        if (figures.contains(fragment)) return Optional.of(fragment);
        return figures.stream().findFirst();
    }
}
