package backprop.graph.expression;

import java.util.List;

/** What the inputs of a graph are called in the address of the Graph lab. */
public final class InputParameter {
    /** Of the page itself. */
    private static final List<String> TAKEN = List.of(
            "e", "preset", "step", "predict", "panel", "hide", "title", "task", "lang", "theme", "present", "embed");

    private InputParameter() {}

    /** Its name, with a dot before it where the page has a parameter of that name. */
    public static String of(String input) {
        return TAKEN.contains(input) ? "." + input : input;
    }
}
