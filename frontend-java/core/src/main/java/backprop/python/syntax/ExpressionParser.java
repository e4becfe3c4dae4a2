package backprop.python.syntax;

import backprop.python.syntax.Expression.Argument;
import backprop.python.syntax.Expression.Argument.Passing;
import backprop.python.value.Problem;
import backprop.python.value.PyNone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads expressions, with Python's precedence. */
final class ExpressionParser {
    private static final int LOWEST = 1;
    private static final Map<String, BinaryOperator> OPERATORS = Map.ofEntries(
            Map.entry("|", BinaryOperator.OR),
            Map.entry("^", BinaryOperator.XOR),
            Map.entry("&", BinaryOperator.AND),
            Map.entry("<<", BinaryOperator.SHIFT_LEFT),
            Map.entry(">>", BinaryOperator.SHIFT_RIGHT),
            Map.entry("+", BinaryOperator.ADD),
            Map.entry("-", BinaryOperator.SUBTRACT),
            Map.entry("*", BinaryOperator.MULTIPLY),
            Map.entry("/", BinaryOperator.DIVIDE),
            Map.entry("//", BinaryOperator.FLOOR_DIVIDE),
            Map.entry("%", BinaryOperator.REMAINDER),
            Map.entry("@", BinaryOperator.MATRIX_MULTIPLY));

    private final TokenStream tokens;
    private final AtomParser atoms;

    ExpressionParser(TokenStream tokens) {
        this.tokens = tokens;
        atoms = new AtomParser(tokens, this);
    }

    /** One value, or several with commas: a tuple. */
    Expression expressions() {
        int line = tokens.line();
        Expression first = starredOrExpression();
        if (!tokens.isNext(",")) return first;
        List<Expression> items = new ArrayList<>(List.of(first));
        while (tokens.accept(",") && startsExpression()) items.add(starredOrExpression());
        return new Expression.TupleDisplay(line, items);
    }

    boolean startsExpression() {
        Token token = tokens.peek();
        return switch (token.type()) {
            case NAME, NUMBER, STRING, FORMATTED_STRING -> true;
            case OPERATOR -> List.of("(", "[", "{", "-", "+", "~", "*", "...").contains(token.text());
            case KEYWORD -> List.of("None", "True", "False", "not", "lambda").contains(token.text());
            default -> false;
        };
    }

    Expression starredOrExpression() {
        int line = tokens.line();
        return tokens.accept("*") ? new Expression.Starred(line, binary(LOWEST)) : expression();
    }

    Expression expression() {
        tokens.enter();
        Expression result = conditional();
        tokens.exit();
        return result;
    }

    private Expression conditional() {
        int line = tokens.line();
        if (tokens.isNext("lambda")) return lambda();
        Expression value = disjunction();
        if (!tokens.accept("if")) return value;
        Expression condition = disjunction();
        if (!tokens.accept("else")) throw tokens.fault(Problem.EXPECTED_ELSE);
        return new Expression.Conditional(line, condition, value, expression());
    }

    private Expression lambda() {
        int line = tokens.next().line();
        Parameters parameters = new ParameterParser(tokens, this).parameters(":", false);
        tokens.expect(":");
        return new Expression.Lambda(line, parameters, expression());
    }

    Expression disjunction() {
        int line = tokens.line();
        Expression first = conjunction();
        if (!tokens.isNext("or")) return first;
        List<Expression> operands = new ArrayList<>(List.of(first));
        while (tokens.accept("or")) operands.add(conjunction());
        return new Expression.Logical(line, false, operands);
    }

    private Expression conjunction() {
        int line = tokens.line();
        Expression first = inversion();
        if (!tokens.isNext("and")) return first;
        List<Expression> operands = new ArrayList<>(List.of(first));
        while (tokens.accept("and")) operands.add(inversion());
        return new Expression.Logical(line, true, operands);
    }

    private Expression inversion() {
        int line = tokens.line();
        if (!tokens.accept("not")) return comparison();
        tokens.enter();
        Expression operand = inversion();
        tokens.exit();
        return new Expression.Unary(line, UnaryOperator.NOT, operand);
    }

    private Expression comparison() {
        int line = tokens.line();
        Expression first = binary(LOWEST);
        Optional<ComparisonOperator> operator = comparisonOperator();
        if (operator.isEmpty()) return first;
        List<Expression> operands = new ArrayList<>(List.of(first));
        List<ComparisonOperator> operators = new ArrayList<>();
        for (; operator.isPresent(); operator = comparisonOperator()) {
            operators.add(operator.get());
            operands.add(binary(LOWEST));
        }
        return new Expression.Compare(line, operators, operands);
    }

    private Optional<ComparisonOperator> comparisonOperator() {
        if (tokens.isNext("not") && tokens.peekSecond().is("in")) {
            tokens.next();
            tokens.next();
            return Optional.of(ComparisonOperator.NOT_IN);
        }
        if (tokens.accept("is"))
            return Optional.of(tokens.accept("not") ? ComparisonOperator.IS_NOT : ComparisonOperator.IS);
        for (ComparisonOperator each : ComparisonOperator.values())
            if (tokens.accept(each.sign())) return Optional.of(each);
        return Optional.empty();
    }

    /** Operators of that precedence and above: | 1, ^ 2, &amp; 3, shifts 4, sums 5, products 6. */
    Expression binary(int lowest) {
        Expression left = factor();
        for (int length = 0; ; length++) {
            Token token = tokens.peek();
            BinaryOperator operator = token.type() == TokenType.OPERATOR ? OPERATORS.get(token.text()) : null;
            if (operator == null || precedence(operator) < lowest) return left;
            tokens.checkChain(length);
            tokens.next();
            left = new Expression.Binary(token.line(), operator, left, binary(precedence(operator) + 1));
        }
    }

    private static int precedence(BinaryOperator operator) {
        return switch (operator) {
            case OR -> 1;
            case XOR -> 2;
            case AND -> 3;
            case SHIFT_LEFT, SHIFT_RIGHT -> 4;
            case ADD, SUBTRACT -> 5;
            case MULTIPLY, DIVIDE, FLOOR_DIVIDE, REMAINDER, MATRIX_MULTIPLY -> 6;
            case POWER -> 7;
        };
    }

    private Expression factor() {
        int line = tokens.line();
        UnaryOperator operator = tokens.accept("-")
                ? UnaryOperator.NEGATIVE
                : tokens.accept("+") ? UnaryOperator.POSITIVE : tokens.accept("~") ? UnaryOperator.INVERT : null;
        if (operator == null) return power();
        tokens.enter();
        Expression operand = factor();
        tokens.exit();
        return new Expression.Unary(line, operator, operand);
    }

    private Expression power() {
        Expression base = primary();
        int line = tokens.line();
        if (!tokens.accept("**")) return base;
        tokens.enter();
        Expression exponent = factor();
        tokens.exit();
        return new Expression.Binary(line, BinaryOperator.POWER, base, exponent);
    }

    /** An atom with what is called on it, taken from it and looked up in it. */
    Expression primary() {
        Expression value = atoms.atom();
        for (int length = 0; ; length++) {
            int line = tokens.line();
            tokens.checkChain(length);
            if (tokens.accept(".")) {
                value = new Expression.Attribute(line, value, tokens.name());
            } else if (tokens.accept("(")) {
                value = new Expression.Call(line, value, arguments());
            } else if (tokens.accept("[")) {
                value = new Expression.Subscript(line, value, index());
                tokens.expect("]");
            } else {
                return value;
            }
        }
    }

    private List<Argument> arguments() {
        List<Argument> arguments = new ArrayList<>();
        boolean named = false;
        while (!tokens.accept(")")) {
            Argument argument = argument();
            if (argument.passing() == Passing.POSITIONAL && named)
                throw tokens.faults().at(tokens.last().line(), Problem.POSITIONAL_AFTER_KEYWORD);
            named |= argument.passing() == Passing.NAMED || argument.passing() == Passing.UNPACKED_NAMED;
            arguments.add(argument);
            if (!tokens.isNext(")") && !tokens.accept(",")) throw atoms.missingComma();
        }
        return arguments;
    }

    private Argument argument() {
        if (tokens.accept("**")) return new Argument(Passing.UNPACKED_NAMED, "", expression());
        if (tokens.accept("*")) return new Argument(Passing.UNPACKED, "", expression());
        if (tokens.isNext(TokenType.NAME) && tokens.peekSecond().is("=")) {
            String name = tokens.next().text();
            tokens.next();
            return new Argument(Passing.NAMED, name, expression());
        }
        int line = tokens.line();
        Expression value = expression();
        if (tokens.isNext("for"))
            value = atoms.comprehension(line, Expression.Comprehension.Result.GENERATOR, Optional.empty(), value);
        return new Argument(Passing.POSITIONAL, "", value);
    }

    private Expression index() {
        int line = tokens.line();
        Expression first = sliceOrExpression();
        if (!tokens.isNext(",")) return first;
        List<Expression> items = new ArrayList<>(List.of(first));
        while (tokens.accept(",") && !tokens.isNext("]")) items.add(sliceOrExpression());
        return new Expression.TupleDisplay(line, items);
    }

    private Expression sliceOrExpression() {
        int line = tokens.line();
        Expression none = new Expression.Constant(line, PyNone.NONE);
        Expression start = tokens.isNext(":") ? none : starredOrExpression();
        if (!tokens.accept(":")) return start;
        Expression stop = startsExpression() ? expression() : none;
        Expression step = tokens.accept(":") && startsExpression() ? expression() : none;
        return new Expression.Slice(line, start, stop, step);
    }
}
