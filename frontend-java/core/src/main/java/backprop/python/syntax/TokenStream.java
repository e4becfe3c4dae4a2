package backprop.python.syntax;

import backprop.python.value.Problem;
import backprop.python.value.Raise;
import java.util.List;

/** Tokens one after the other, with a look at the next. */
final class TokenStream {
    /** How far expressions may be nested. */
    static final int DEEPEST = 100;
    /** How many operators may follow one another. */
    private static final int LONGEST_CHAIN = 500;

    private final List<Token> tokens;
    private final Faults faults;
    private int position;
    private int depth;

    TokenStream(List<Token> tokens, Faults faults) {
        this.tokens = tokens;
        this.faults = faults;
    }

    Faults faults() {
        return faults;
    }

    Token peek() {
        return tokens.get(position);
    }

    Token peekSecond() {
        return tokens.get(Math.min(position + 1, tokens.size() - 1));
    }

    /** The token before the next. */
    Token last() {
        return tokens.get(Math.max(position - 1, 0));
    }

    Token next() {
        Token token = tokens.get(position);
        if (token.type() != TokenType.END) position++;
        return token;
    }

    int line() {
        return peek().line();
    }

    boolean isNext(String sign) {
        return peek().is(sign);
    }

    boolean isNext(TokenType type) {
        return peek().type() == type;
    }

    /** Consumes the sign if it comes next. */
    boolean accept(String sign) {
        if (!peek().is(sign)) return false;
        next();
        return true;
    }

    void expect(String sign) {
        if (accept(sign)) return;
        throw sign.equals(":") ? fault(Problem.EXPECTED_COLON) : invalid();
    }

    String name() {
        if (!isNext(TokenType.NAME)) throw invalid();
        return next().text();
    }

    Raise invalid() {
        return fault(Problem.INVALID_SYNTAX);
    }

    /** At the next token; at the end of a line, of that line. */
    Raise fault(Problem problem, String... details) {
        return faults.at(isNext(TokenType.END) ? last().line() : line(), problem, details);
    }

    /** One level further down. */
    void enter() {
        if (++depth > DEEPEST) throw fault(Problem.TOO_NESTED);
    }

    void exit() {
        depth--;
    }

    void checkChain(int length) {
        if (length > LONGEST_CHAIN) throw fault(Problem.TOO_COMPLEX);
    }
}
