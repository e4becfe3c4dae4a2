package backprop.python.syntax;

import backprop.python.syntax.Expression.Comprehension.ForClause;
import backprop.python.syntax.Expression.Comprehension.Result;
import backprop.python.syntax.Expression.DictDisplay.Entry;
import backprop.python.value.Problem;
import backprop.python.value.PyEllipsis;
import backprop.python.value.PyNone;
import backprop.python.value.Raise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads names, numbers, strings, and what stands in parentheses, brackets and braces. */
final class AtomParser {
    private final TokenStream tokens;
    private final ExpressionParser expressions;

    AtomParser(TokenStream tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    Expression atom() {
        Token token = tokens.peek();
        return switch (token.type()) {
            case NAME -> new Expression.Name(token.line(), tokens.next().text());
            case NUMBER -> new Expression.Constant(token.line(), tokens.next().value());
            case STRING, FORMATTED_STRING -> strings();
            case KEYWORD -> keyword(token);
            case OPERATOR -> bracket(token);
            case INDENT -> throw tokens.fault(Problem.UNEXPECTED_INDENT);
            default -> throw tokens.invalid();
        };
    }

    private Expression keyword(Token token) {
        Object value =
                switch (token.text()) {
                    case "None" -> PyNone.NONE;
                    case "True" -> true;
                    case "False" -> false;
                    case "yield", "await", "async" -> throw tokens.fault(Problem.UNSUPPORTED_SYNTAX, token.text());
                    default -> throw tokens.invalid();
                };
        tokens.next();
        return new Expression.Constant(token.line(), value);
    }

    private Expression bracket(Token token) {
        switch (token.text()) {
            case "(":
                tokens.next();
                return parenthesized(token.line());
            case "[":
                tokens.next();
                return list(token.line());
            case "{":
                tokens.next();
                return dict(token.line());
            case "...":
                tokens.next();
                return new Expression.Constant(token.line(), PyEllipsis.ELLIPSIS);
            default:
                throw tokens.invalid();
        }
    }

    private Expression parenthesized(int line) {
        if (tokens.accept(")")) return new Expression.TupleDisplay(line, List.of());
        Expression first = expressions.starredOrExpression();
        if (tokens.isNext("for")) {
            Expression generator = comprehension(line, Result.GENERATOR, Optional.empty(), first);
            close(")");
            return generator;
        }
        if (tokens.isNext(":=")) throw tokens.fault(Problem.UNSUPPORTED_SYNTAX, ":=");
        if (!tokens.isNext(",")) {
            close(")");
            return first;
        }
        List<Expression> items = new ArrayList<>(List.of(first));
        while (tokens.accept(",") && !tokens.isNext(")")) items.add(expressions.starredOrExpression());
        close(")");
        return new Expression.TupleDisplay(line, items);
    }

    private Expression list(int line) {
        if (tokens.accept("]")) return new Expression.ListDisplay(line, List.of());
        Expression first = expressions.starredOrExpression();
        if (tokens.isNext("for")) {
            Expression result = comprehension(line, Result.LIST, Optional.empty(), first);
            close("]");
            return result;
        }
        List<Expression> items = new ArrayList<>(List.of(first));
        while (tokens.accept(",") && !tokens.isNext("]")) items.add(expressions.starredOrExpression());
        close("]");
        return new Expression.ListDisplay(line, items);
    }

    private Expression dict(int line) {
        List<Entry> entries = new ArrayList<>();
        while (!tokens.accept("}")) {
            if (tokens.accept("**")) {
                entries.add(new Entry(Optional.empty(), expressions.expression()));
            } else {
                Expression key = expressions.expression();
                if (!tokens.accept(":")) throw tokens.fault(Problem.UNSUPPORTED_SYNTAX, "{…}");
                Expression value = expressions.expression();
                if (tokens.isNext("for") && entries.isEmpty()) {
                    Expression result = comprehension(line, Result.DICT, Optional.of(key), value);
                    close("}");
                    return result;
                }
                entries.add(new Entry(Optional.of(key), value));
            }
            if (!tokens.isNext("}") && !tokens.accept(",")) throw missingComma();
        }
        return new Expression.DictDisplay(line, entries);
    }

    Expression comprehension(int line, Result result, Optional<Expression> key, Expression element) {
        List<ForClause> clauses = new ArrayList<>();
        while (tokens.accept("for")) {
            Expression target = new TargetParser(tokens, expressions).loopTarget();
            tokens.expect("in");
            Expression iterable = expressions.disjunction();
            List<Expression> conditions = new ArrayList<>();
            while (tokens.accept("if")) conditions.add(expressions.disjunction());
            clauses.add(new ForClause(target, iterable, conditions));
            tokens.checkChain(20 * clauses.size());
        }
        return new Expression.Comprehension(line, result, key, element, clauses);
    }

    private void close(String bracket) {
        if (!tokens.accept(bracket)) throw missingComma();
    }

    Raise missingComma() {
        if (tokens.isNext("=")) return tokens.fault(Problem.ASSIGNMENT_IN_EXPRESSION);
        return tokens.fault(expressions.startsExpression() ? Problem.FORGOT_COMMA : Problem.INVALID_SYNTAX);
    }

    /** Neighbouring strings are one. */
    private Expression strings() {
        int line = tokens.line();
        List<Expression.FormattedString.Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        boolean formatted = false;
        while (tokens.isNext(TokenType.STRING) || tokens.isNext(TokenType.FORMATTED_STRING)) {
            Token token = tokens.next();
            if (token.type() == TokenType.STRING) {
                plain.append(token.text());
                parts.add(new Expression.FormattedString.Text(token.text()));
            } else {
                formatted = true;
                parts.addAll(FormattedStringParser.parts(token.text(), tokens.faults(), token.line()));
            }
        }
        return formatted
                ? new Expression.FormattedString(line, parts)
                : new Expression.Constant(line, plain.toString());
    }
}
