package backprop.python.numpy;

import backprop.python.value.Problem;
import backprop.python.value.Raise;
import backprop.text.Split;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is said of a name that NumPy has and the lab has not.
 *
 * @param names for which nothing serves instead, with white space between them
 * @param instead what serves for others
 */
record MissingNames(String module, String names, Map<String, String> instead) implements Function<String, Raise> {
    @Override
    public Raise apply(String name) {
        return find(name).orElseGet(() -> Problem.NO_MODULE_ATTRIBUTE.raise(module.replace("np", "numpy"), name));
    }

    /** Empty for a name that NumPy has not, either. */
    Optional<Raise> find(String name) {
        String full = module + "." + name;
        String other = instead.get(name);
        if (other != null) return Optional.of(Problem.NUMPY_NAME_INSTEAD.raise(full, other));
        boolean isMissing = Split.of(names.replace('\n', ' '), ' ').contains(name);
        return isMissing ? Optional.of(Problem.NUMPY_NAME_MISSING.raise(full)) : Optional.empty();
    }
}
