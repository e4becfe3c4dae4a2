package backprop.python.syntax;

import backprop.python.value.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads statements that have blocks; {@link SimpleStatementParser} reads the others. */
final class StatementParser {
    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final SimpleStatementParser simple;

    StatementParser(TokenStream tokens) {
        this.tokens = tokens;
        expressions = new ExpressionParser(tokens);
        simple = new SimpleStatementParser(tokens, expressions);
    }

    void statement(List<Statement> into) {
        Token token = tokens.peek();
        if (token.type() == TokenType.INDENT) throw tokens.fault(Problem.UNEXPECTED_INDENT);
        if (token.is("@")) {
            into.add(decorated());
            return;
        }
        switch (token.type() == TokenType.KEYWORD ? token.text() : "") {
            case "if" -> into.add(conditional());
            case "while" -> into.add(whileLoop());
            case "for" -> into.add(forLoop());
            case "def" -> into.add(function(List.of()));
            case "class" -> into.add(classDefinition(List.of()));
            case "try" -> into.add(tryStatement());
            case "with", "async" -> throw tokens.fault(Problem.UNSUPPORTED_SYNTAX, token.text());
            default -> simple.line(into);
        }
    }

    private List<Statement> block(String owner, int line) {
        tokens.expect(":");
        List<Statement> body = new ArrayList<>();
        if (!tokens.isNext(TokenType.NEWLINE)) {
            simple.line(body);
            return body;
        }
        tokens.next();
        if (!tokens.isNext(TokenType.INDENT)) throw tokens.fault(Problem.EXPECTED_BLOCK, owner, "" + line);
        tokens.next();
        while (!tokens.isNext(TokenType.DEDENT) && !tokens.isNext(TokenType.END)) statement(body);
        if (tokens.isNext(TokenType.DEDENT)) tokens.next();
        return body;
    }

    private Statement conditional() {
        int line = tokens.line();
        List<Statement.If.Branch> branches = new ArrayList<>();
        do {
            String keyword = tokens.peek().text();
            int at = tokens.next().line();
            Expression condition = condition();
            branches.add(new Statement.If.Branch(condition, block("'" + keyword + "' statement", at)));
        } while (tokens.isNext("elif"));
        return new Statement.If(line, branches, elseBlock());
    }

    private Expression condition() {
        Expression condition = expressions.expressions();
        if (tokens.isNext("=")) throw tokens.fault(Problem.ASSIGNMENT_IN_EXPRESSION);
        if (tokens.isNext(":=")) throw tokens.fault(Problem.UNSUPPORTED_SYNTAX, ":=");
        return condition;
    }

    private List<Statement> elseBlock() {
        int line = tokens.line();
        return tokens.accept("else") ? block("'else' statement", line) : List.of();
    }

    private Statement whileLoop() {
        int line = tokens.next().line();
        Expression condition = condition();
        List<Statement> body = block("'while' statement", line);
        return new Statement.While(line, condition, body, elseBlock());
    }

    private Statement forLoop() {
        int line = tokens.next().line();
        Expression target = new TargetParser(tokens, expressions).loopTarget();
        tokens.expect("in");
        Expression iterable = expressions.expressions();
        List<Statement> body = block("'for' statement", line);
        return new Statement.For(line, target, iterable, body, elseBlock());
    }

    private Statement decorated() {
        List<Expression> decorators = new ArrayList<>();
        while (tokens.accept("@")) {
            decorators.add(expressions.expression());
            if (tokens.isNext(TokenType.NEWLINE)) tokens.next();
        }
        if (tokens.isNext("def")) return function(decorators);
        if (tokens.isNext("class")) return classDefinition(decorators);
        throw tokens.invalid();
    }

    private Statement function(List<Expression> decorators) {
        int line = tokens.next().line();
        String name = tokens.name();
        tokens.expect("(");
        Parameters parameters = new ParameterParser(tokens, expressions).parameters(")", true);
        tokens.expect(")");
        if (tokens.accept("->")) expressions.expression();
        List<Statement> body = block("function definition", line);
        return new Statement.FunctionDefinition(line, name, parameters, body, decorators);
    }

    private Statement classDefinition(List<Expression> decorators) {
        int line = tokens.next().line();
        String name = tokens.name();
        List<Expression> bases = new ArrayList<>();
        if (tokens.accept("(")) {
            while (!tokens.accept(")")) {
                bases.add(expressions.expression());
                if (!tokens.isNext(")")) tokens.expect(",");
            }
        }
        List<Statement> body = block("class definition", line);
        return new Statement.ClassDefinition(line, name, bases, body, decorators);
    }

    private Statement tryStatement() {
        int line = tokens.next().line();
        List<Statement> body = block("'try' statement", line);
        List<Statement.Try.Handler> handlers = new ArrayList<>();
        while (tokens.isNext("except")) handlers.add(handler());
        List<Statement> otherwise = handlers.isEmpty() ? List.of() : elseBlock();
        int at = tokens.line();
        boolean hasFinally = tokens.accept("finally");
        if (handlers.isEmpty() && !hasFinally) throw tokens.fault(Problem.EXPECTED_EXCEPT);
        List<Statement> atLast = hasFinally ? block("'finally' statement", at) : List.of();
        return new Statement.Try(line, body, handlers, otherwise, atLast);
    }

    private Statement.Try.Handler handler() {
        int line = tokens.next().line();
        Optional<Expression> type = tokens.isNext(":") ? Optional.empty() : Optional.of(expressions.expression());
        Optional<String> name = tokens.accept("as") ? Optional.of(tokens.name()) : Optional.empty();
        return new Statement.Try.Handler(line, type, name, block("'except' statement", line));
    }
}
