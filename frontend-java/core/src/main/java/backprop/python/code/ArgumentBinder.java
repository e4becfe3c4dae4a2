package backprop.python.code;

import backprop.python.syntax.Parameters;
import backprop.python.value.Arguments;
import backprop.python.value.Problem;
import backprop.python.value.PyDict;
import backprop.python.value.PyTuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Puts the arguments of a call where the function's parameters are. */
final class ArgumentBinder {
    private final String function;
    private final List<String> names;
    private final int positional;
    private final int keywordOnly;
    private final boolean takesRest;
    private final boolean takesNamed;

    ArgumentBinder(String function, Parameters parameters) {
        this.function = function;
        names = parameters.names();
        positional = parameters.positional().size();
        keywordOnly = parameters.keywordOnly().size();
        takesRest = parameters.rest().isPresent();
        takesNamed = parameters.restNamed().isPresent();
    }

    /** Whether so many arguments by position fill all parameters. */
    boolean takesExactly(int count) {
        return count == positional && count == names.size();
    }

    /**
     * @param defaults null for a parameter without one
     * @throws backprop.python.value.Raise TypeError if they do not fit
     */
    void bind(Arguments arguments, Object[] defaults, Object[] locals) {
        Object[] given = arguments.positional();
        if (given.length > positional && !takesRest) throw tooMany(given.length, defaults);
        System.arraycopy(given, 0, locals, 0, Math.min(given.length, positional));
        int place = positional + keywordOnly;
        if (takesRest) {
            Object[] rest =
                    given.length > positional ? Arrays.copyOfRange(given, positional, given.length) : new Object[0];
            locals[place++] = new PyTuple(rest);
        }
        PyDict restNamed = new PyDict();
        for (Map.Entry<String, Object> each : arguments.named().entrySet()) {
            int named = names.indexOf(each.getKey());
            if (named < 0 || named >= positional + keywordOnly) {
                if (!takesNamed) throw Problem.UNEXPECTED_KEYWORD.raise(function, each.getKey());
                restNamed.put(each.getKey(), each.getValue());
            } else if (locals[named] != null) {
                throw Problem.MULTIPLE_VALUES.raise(function, each.getKey());
            } else {
                locals[named] = each.getValue();
            }
        }
        if (takesNamed) locals[place] = restNamed;
        fillDefaults(defaults, locals);
    }

    private void fillDefaults(Object[] defaults, Object[] locals) {
        List<String> missing = new ArrayList<>();
        List<String> missingNamed = new ArrayList<>();
        for (int i = 0; i < positional + keywordOnly; i++) {
            if (locals[i] == null) locals[i] = defaults[i];
            if (locals[i] == null) (i < positional ? missing : missingNamed).add("'" + names.get(i) + "'");
        }
        if (!missing.isEmpty()) throw missing(Problem.MISSING_POSITIONAL, missing);
        if (!missingNamed.isEmpty()) throw missing(Problem.MISSING_KEYWORD_ONLY, missingNamed);
    }

    private RuntimeException missing(Problem problem, List<String> missing) {
        int count = missing.size();
        String last = missing.get(count - 1);
        String others = String.join(", ", missing.subList(0, count - 1));
        String text = count == 1 ? last : others + (count > 2 ? ", and " : " and ") + last;
        return problem.raise(function, "" + count, count == 1 ? "" : "s", text);
    }

    private RuntimeException tooMany(int given, Object[] defaults) {
        int required = 0;
        while (required < positional && defaults[required] == null) required++;
        String takes = required == positional ? "" + positional : "from " + required + " to " + positional;
        String plural = positional == 1 && required == positional ? "" : "s";
        return Problem.TOO_MANY_ARGUMENTS.raise(function, takes, plural, "" + given, given == 1 ? "was" : "were");
    }
}
