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
 * sum = product {(+|-) product}; product = sign {(*|/) sign}; sign = [-|+] sign | power; power = raised [^ sign]; raised =
 * operand {what is raised, such as ²}.
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
        if (named && Vocabulary.isQualified(start.text())) throw MistakeException.at(start, Problem.QUALIFIED_NAME);
        if (named) position += 2;
        else rejectAssignment();
        Term term = sum();
        Token end = peek();
        switch (end.type()) {
            case END, END_OF_LINE -> {}
            case RIGHT -> throw MistakeException.at(end, Problem.UNOPENED_PARENTHESIS);
            case ASSIGN -> throw MistakeException.at(end, Problem.STRAY_ASSIGNMENT);
            case COMMA -> throw MistakeException.at(end, Problem.STRAY_COMMA);
            default -> throw Diagnosis.missingOperator(tokens.get(position - 1), end);
        }
        if (named) defined.add(start.text());
        return new Definition(named ? Optional.of(start) : Optional.empty(), start, term);
    }

    /** As in f(x) = 2 * x. */
    private void rejectAssignment() throws MistakeException {
        for (int i = position; !tokens.get(i).is(Type.END) && !tokens.get(i).is(Type.END_OF_LINE); i++)
            if (tokens.get(i).is(Type.ASSIGN)) throw MistakeException.at(tokens.get(i), Problem.STRAY_ASSIGNMENT);
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
        Term base = raised();
        Token operator = peek();
        return accept(Type.POWER) ? raise(operator, base, deeper(operator, this::sign)) : base;
    }

    /** What is raised belongs to what stands before it: x²^3 is (x^2)^3. */
    private Term raised() throws MistakeException {
        Term base = operand();
        while (peek().is(Type.POWER)
                && tokens.get(position + 1).is(Type.LEFT)
                && tokens.get(position + 1).text().isEmpty()) {
            Token operator = tokens.get(position++);
            base = raise(operator, base, operand());
        }
        return base;
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
        if (!defined.contains(token.text())) Diagnosis.rejectBareFunction(token, peek());
        return new Term.Name(token);
    }

    private Term call(Token name) throws MistakeException {
        Operation operation = Vocabulary.function(name.text()).orElse(null);
        if (operation == null) throw Diagnosis.notAFunction(name, peek(), values.contains(name.text()));
        Token left = tokens.get(position++);
        List<Term> arguments = new ArrayList<>();
        do {
            arguments.add(deeper(left, this::sum));
        } while (accept(Type.COMMA));
        close(left);
        boolean chosen = operation == Operation.MAX || operation == Operation.MIN;
        if (chosen && arguments.size() > 2) return ofMany(name, operation, arguments);
        if (operation == Operation.LOG && arguments.size() == 2)
            throw MistakeException.at(name, Problem.FUNCTION_INSTEAD, name.text() + "(x, y)", "log(x) / log(y)");
        if (arguments.size() != operation.arity())
            throw MistakeException.at(name, Problem.ARGUMENT_COUNT, name.text(), "" + operation.arity());
        if (operation == Operation.POWER) return raise(name, arguments.get(0), arguments.get(1));
        return counted(name, new Term.Apply(name, operation, arguments));
    }

    /** max(a, b, c) is max(max(a, b), c). */
    private Term ofMany(Token name, Operation operation, List<Term> arguments) throws MistakeException {
        Term result = arguments.get(0);
        for (Term argument : arguments.subList(1, arguments.size())) result = apply(name, operation, result, argument);
        return result;
    }

    private void close(Token left) throws MistakeException {
        Token token = peek();
        if (left.opensFor(token) && accept(Type.RIGHT)) return;
        switch (token.type()) {
            case END, END_OF_LINE, RIGHT -> throw MistakeException.at(left, Problem.UNCLOSED_PARENTHESIS);
            case COMMA -> throw MistakeException.at(token, Problem.STRAY_COMMA);
            case ASSIGN -> throw MistakeException.at(token, Problem.STRAY_ASSIGNMENT);
            default -> throw Diagnosis.missingOperator(tokens.get(position - 1), token);
        }
    }

    private Term apply(Token operator, Operation operation, Term... operands) throws MistakeException {
        return counted(operator, new Term.Apply(operator, operation, List.of(operands)));
    }

    /** To the power of a 2 that is written: a square. */
    private Term raise(Token operator, Term base, Term exponent) throws MistakeException {
        boolean isSquare = exponent instanceof Term.Number number && number.value() == 2;
        return isSquare ? apply(operator, Operation.SQUARE, base) : apply(operator, Operation.POWER, base, exponent);
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
