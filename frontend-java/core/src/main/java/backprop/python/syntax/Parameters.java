package backprop.python.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of a function.
 *
 * @param rest takes further arguments by position: *args
 * @param keywordOnly after the star
 * @param restNamed takes further arguments by name: **kwargs
 */
public record Parameters(
        List<Parameter> positional, Optional<String> rest, List<Parameter> keywordOnly, Optional<String> restNamed) {
    /** One parameter, perhaps with a default. */
    public record Parameter(String name, Optional<Expression> defaultValue) {}

    /** In the order of the function's first local variables. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        positional.forEach(each -> names.add(each.name));
        keywordOnly.forEach(each -> names.add(each.name));
        rest.ifPresent(names::add);
        restNamed.ifPresent(names::add);
        return names;
    }
}
