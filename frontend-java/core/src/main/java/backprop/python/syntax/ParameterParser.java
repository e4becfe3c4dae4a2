package backprop.python.syntax;

import backprop.python.syntax.Parameters.Parameter;
import backprop.python.value.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the parameters of def and lambda; annotations are read and left aside. */
final class ParameterParser {
    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final Set<String> names = new HashSet<>();

    ParameterParser(TokenStream tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /** Up to that sign, which is not taken. */
    Parameters parameters(String end, boolean annotated) {
        List<Parameter> positional = new ArrayList<>();
        List<Parameter> keywordOnly = new ArrayList<>();
        Optional<String> rest = Optional.empty();
        Optional<String> restNamed = Optional.empty();
        boolean starSeen = false;
        boolean defaultSeen = false;
        while (!tokens.isNext(end)) {
            if (restNamed.isPresent()) throw tokens.invalid();
            if (tokens.accept("**")) {
                restNamed = Optional.of(name(annotated));
            } else if (tokens.accept("*")) {
                if (starSeen) throw tokens.invalid();
                starSeen = true;
                if (!tokens.isNext(",")) rest = Optional.of(name(annotated));
            } else if (!tokens.accept("/")) {
                Parameter parameter = parameter(annotated);
                boolean required = parameter.defaultValue().isEmpty();
                if (required && defaultSeen && !starSeen) throw tokens.fault(Problem.DEFAULT_BEFORE_REQUIRED);
                defaultSeen |= !required;
                (starSeen ? keywordOnly : positional).add(parameter);
            }
            if (!tokens.isNext(end) && !tokens.accept(",")) throw tokens.invalid();
        }
        return new Parameters(positional, rest, keywordOnly, restNamed);
    }

    private Parameter parameter(boolean annotated) {
        String name = name(annotated);
        return new Parameter(name, tokens.accept("=") ? Optional.of(expressions.expression()) : Optional.empty());
    }

    private String name(boolean annotated) {
        String name = tokens.name();
        if (!names.add(name)) throw tokens.fault(Problem.DUPLICATE_PARAMETER, name);
        if (annotated && tokens.accept(":")) expressions.expression();
        return name;
    }
}
