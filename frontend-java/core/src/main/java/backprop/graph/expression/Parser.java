package backprop.graph.expression;

import backprop.graph.Operation;
import backprop.graph.expression.Token.Type;
import backprop.number.Numbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tokens to lines of terms, by recursive descent of bounded depth:
 * sum = product {(+|-) product}; product = sign {(*|/) sign}; sign = [-|+] sign | power; power = operand [^ sign].
 */
final class Parser {
    private final List<Token> tokens;
    private final Set<String> values = new HashSet<>();
    private final Set<String> defined = new HashSet<>();
    private int position;
    private int depth;
    private int count;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(Type.NAME) && !tokens.get(i + 1).is(Type.LEFT)) values.add(token.text());
        }
    }

    static List<Definition> parse(List<Token> tokens) throws MistakeException {
        Parser parser = new Parser(tokens);
        List<Definition> lines = new ArrayList<>();
        while (!parser.peek().is(Type.END)) {
            if (parser.accept(Type.END_OF_LINE)) continue;
            lines.add(parser.line());
        }
        if (lines.isEmpty()) throw MistakeException.at(parser.peek(), Problem.EMPTY);
        return lines;
    }

    private Definition line() throws MistakeException {
        Token start = peek();
        boolean named = start.is(Type.NAME) && tokens.get(position + 1).is(Type.ASSIGN);
        if (named) position += 2;
        Term term = sum();
        Token end = peek();
        switch (end.type()) {
            case END, END_OF_LINE -> {}
            case RIGHT -> throw MistakeException.at(end, Problem.UNOPENED_PARENTHESIS);
            case ASSIGN -> throw MistakeException.at(end, Problem.STRAY_ASSIGNMENT);
            case COMMA -> throw MistakeException.at(end, Problem.STRAY_COMMA);
            default -> throw MistakeException.at(end, Problem.MISSING_OPERATOR);
        }
        if (named) defined.add(start.text());
        return new Definition(named ? Optional.of(start) : Optional.empty(), start, term);
    }

    private Term sum() throws MistakeException {
        Term left = product();
        while (true) {
            Token operator = peek();
            if (accept(Type.PLUS)) left = apply(operator, Operation.ADD, left, product());
            else if (accept(Type.MINUS)) left = apply(operator, Operation.SUBTRACT, left, product());
            else return left;
        }
    }

    private Term product() throws MistakeException {
        Term left = sign();
        while (true) {
            Token operator = peek();
            if (accept(Type.TIMES)) left = apply(operator, Operation.MULTIPLY, left, sign());
            else if (accept(Type.DIVIDE)) left = apply(operator, Operation.DIVIDE, left, sign());
            else return left;
        }
    }

    private Term sign() throws MistakeException {
        Token start = peek();
        if (accept(Type.PLUS)) return deeper(start, this::sign);
        if (!accept(Type.MINUS)) return power();
        boolean literal = peek().is(Type.NUMBER) && !tokens.get(position + 1).is(Type.POWER);
        Term operand = deeper(start, this::sign);
        if (literal && operand instanceof Term.Number number) return new Term.Number(number.token(), -number.value());
        return apply(start, Operation.NEGATE, operand);
    }

    private Term power() throws MistakeException {
        Term base = operand();
        Token operator = peek();
        return accept(Type.POWER) ? apply(operator, Operation.POWER, base, deeper(operator, this::sign)) : base;
    }

    private Term operand() throws MistakeException {
        Token token = peek();
        if (accept(Type.NUMBER))
            return counted(
                    token, new Term.Number(token, Numbers.read(token.text()).orElseThrow()));
        if (accept(Type.LEFT)) {
            Term inner = deeper(token, this::sum);
            close(token);
            return inner;
        }
        if (!accept(Type.NAME)) throw MistakeException.at(token, Problem.MISSING_OPERAND);
        if (peek().is(Type.LEFT)) return call(token);
        if (function(token).isPresent() && !defined.contains(token.text()))
            throw MistakeException.at(token, Problem.FUNCTION_WITHOUT_PARENTHESES);
        return new Term.Name(token);
    }

    private Term call(Token name) throws MistakeException {
        Operation operation = function(name).orElse(null);
        if (operation == null)
            throw MistakeException.at(
                    name, values.contains(name.text()) ? Problem.NAME_AS_FUNCTION : Problem.UNKNOWN_FUNCTION);
        Token left = tokens.get(position++);
        List<Term> arguments = new ArrayList<>();
        do {
            arguments.add(deeper(left, this::sum));
        } while (accept(Type.COMMA));
        close(left);
        if (arguments.size() != operation.arity())
            throw MistakeException.at(name, Problem.ARGUMENT_COUNT, name.text(), "" + operation.arity());
        return counted(name, new Term.Apply(name, operation, arguments));
    }

    private void close(Token left) throws MistakeException {
        Token token = peek();
        if (accept(Type.RIGHT)) return;
        switch (token.type()) {
            case END, END_OF_LINE -> throw MistakeException.at(left, Problem.UNCLOSED_PARENTHESIS);
            case COMMA -> throw MistakeException.at(token, Problem.STRAY_COMMA);
            case ASSIGN -> throw MistakeException.at(token, Problem.STRAY_ASSIGNMENT);
            default -> throw MistakeException.at(token, Problem.MISSING_OPERATOR);
        }
    }

    private static Optional<Operation> function(Token name) {
        for (Operation operation : Operation.values()) {
            if (operation.isFunction() && operation.word().equals(name.text())) return Optional.of(operation);
        }
        return Optional.empty();
    }

    private Term apply(Token operator, Operation operation, Term... operands) throws MistakeException {
        return counted(operator, new Term.Apply(operator, operation, List.of(operands)));
    }

    private Term counted(Token token, Term term) throws MistakeException {
        count++;
        if (count > Expression.MOST_NODES)
            throw MistakeException.at(token, Problem.TOO_MANY_NODES, "" + Expression.MOST_NODES, "");
        return term;
    }

    private Term deeper(Token token, Rule rule) throws MistakeException {
        depth++;
        if (depth > Expression.DEEPEST) throw MistakeException.at(token, Problem.TOO_DEEP, "" + Expression.DEEPEST, "");
        Term term = rule.read();
        depth--;
        return term;
    }

    private Token peek() {
        return tokens.get(position);
    }

    private boolean accept(Type type) {
        boolean found = peek().is(type);
        if (found) position++;
        return found;
    }

    private interface Rule {
        Term read() throws MistakeException;
    }
}
