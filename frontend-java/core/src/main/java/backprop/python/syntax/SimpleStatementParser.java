package backprop.python.syntax;

import backprop.python.value.Problem;
import backprop.python.value.PyNone;
import backprop.python.value.Raise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads statements without a block. */
final class SimpleStatementParser {
    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final TargetParser targets;
    private final ImportParser imports;

    SimpleStatementParser(TokenStream tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
        targets = new TargetParser(tokens, expressions);
        imports = new ImportParser(tokens);
    }

    /** All statements of a line, with semicolons between them. */
    void line(List<Statement> into) {
        do into.add(statement());
        while (tokens.accept(";") && !tokens.isNext(TokenType.NEWLINE));
        if (!tokens.isNext(TokenType.NEWLINE)) throw unfinished(into.get(into.size() - 1));
        tokens.next();
    }

    private Raise unfinished(Statement last) {
        boolean isPrint = last instanceof Statement.Evaluate print
                && print.value() instanceof Expression.Name name
                && name.id().equals("print");
        if (isPrint && expressions.startsExpression()) return tokens.fault(Problem.PRINT_WITHOUT_PARENTHESES);
        if (tokens.isNext(":=")) return tokens.fault(Problem.UNSUPPORTED_SYNTAX, ":=");
        return tokens.invalid();
    }

    private Statement statement() {
        Token token = tokens.peek();
        int line = token.line();
        if (token.type() != TokenType.KEYWORD) return expressionOrAssignment();
        switch (token.text()) {
            case "pass":
                tokens.next();
                return new Statement.Pass(line);
            case "break":
                tokens.next();
                return new Statement.Break(line);
            case "continue":
                tokens.next();
                return new Statement.Continue(line);
            case "return":
                tokens.next();
                return new Statement.Return(
                        line,
                        expressions.startsExpression()
                                ? expressions.expressions()
                                : new Expression.Constant(line, PyNone.NONE));
            case "raise":
                tokens.next();
                return raise(line);
            case "assert":
                tokens.next();
                return assertion(line);
            case "del":
                tokens.next();
                return delete(line);
            case "global":
                tokens.next();
                return new Statement.Global(line, names());
            case "nonlocal":
                tokens.next();
                return new Statement.Nonlocal(line, names());
            case "import":
                return imports.importModules();
            case "from":
                return imports.importNames();
            default:
                return expressionOrAssignment();
        }
    }

    private Statement raise(int line) {
        if (!expressions.startsExpression()) return new Statement.RaiseException(line, Optional.empty());
        Expression exception = expressions.expression();
        if (tokens.accept("from")) expressions.expression();
        return new Statement.RaiseException(line, Optional.of(exception));
    }

    private Statement assertion(int line) {
        Expression condition = expressions.expression();
        return new Statement.Assert(
                line, condition, tokens.accept(",") ? Optional.of(expressions.expression()) : Optional.empty());
    }

    private Statement delete(int line) {
        Expression target = expressions.expressions();
        List<Expression> all = target instanceof Expression.TupleDisplay tuple ? tuple.items() : List.of(target);
        all.forEach(targets::checkOne);
        return new Statement.Delete(line, all);
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of(tokens.name()));
        while (tokens.accept(",")) names.add(tokens.name());
        return names;
    }

    private Statement expressionOrAssignment() {
        int line = tokens.line();
        Expression first = expressions.expressions();
        if (tokens.isNext("=")) return assignment(line, first);
        if (tokens.isNext(":") && !(first instanceof Expression.TupleDisplay)) return annotated(line, first);
        for (BinaryOperator operator : BinaryOperator.values()) {
            if (!tokens.accept(operator.sign() + "=")) continue;
            targets.checkOne(first);
            return new Statement.AugmentedAssign(line, first, operator, expressions.expressions());
        }
        return new Statement.Evaluate(line, first);
    }

    private Statement assignment(int line, Expression first) {
        List<Expression> all = new ArrayList<>();
        Expression value = first;
        while (tokens.accept("=")) {
            targets.checkBeforeEquals(value);
            all.add(value);
            value = expressions.expressions();
        }
        return new Statement.Assign(line, all, value);
    }

    /** x: int = 3, or x: int, which does nothing. */
    private Statement annotated(int line, Expression target) {
        targets.checkOne(target);
        tokens.next();
        expressions.expression();
        if (!tokens.accept("=")) return new Statement.Pass(line);
        return new Statement.Assign(line, List.of(target), expressions.expressions());
    }
}
