package backprop.python.numpy;

import backprop.python.value.Problem;
import backprop.python.value.Raise;
import java.util.Map;
import java.util.function.Function;

/** What is said of a name that NumPy has and the lab has not. */
record MissingNames(String module, Map<String, String> instead) implements Function<String, Raise> {
    @Override
    public Raise apply(String name) {
        String full = module + "." + name;
        String other = instead.get(name);
        if (other == null) return Problem.NO_MODULE_ATTRIBUTE.raise(module.replace("np", "numpy"), name);
        return other.isEmpty() ? Problem.NUMPY_NAME_MISSING.raise(full) : Problem.NUMPY_NAME_INSTEAD.raise(full, other);
    }
}
