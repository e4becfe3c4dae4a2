package backprop.graph.expression;

import backprop.graph.expression.Token.Type;
import backprop.number.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into tokens. What Signs knows counts as the ASCII sign it stands for; x² is x ^ (2). */
final class Lexer {
    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int line = 1;
    private int lineStart;

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> tokens(String source) throws MistakeException {
        Lexer lexer = new Lexer(source);
        lexer.read();
        lexer.add(Type.END, lexer.position);
        return lexer.tokens;
    }

    private void read() throws MistakeException {
        while (position < source.length()) next();
    }

    private void next() throws MistakeException {
        int start = position;
        char c = plain(start);
        if (c == '\n' || c == '\r') {
            newLine(c);
        } else if (Character.isWhitespace(c)) {
            position++;
        } else if (isDigit(start) || c == '.') {
            number();
        } else if (Signs.isRaised(c)) {
            exponent();
        } else if (isNameStart(source.codePointAt(start))) {
            name();
        } else if (c == '\\') {
            command();
        } else {
            sign(c);
        }
    }

    private void newLine(char c) {
        add(Type.END_OF_LINE, position);
        position++;
        if (c == '\r' && position < source.length() && source.charAt(position) == '\n') position++;
        line++;
        lineStart = position;
    }

    private void number() throws MistakeException {
        int start = position;
        skipDigitsAndPoints();
        if (isE(position) && !startsName(position + 1)) {
            position++;
            if (position < source.length() && (plain(position) == '+' || plain(position) == '-')) position++;
            skipDigitsAndPoints();
        }
        String text = Signs.plain(source.substring(start, position));
        Token token = add(Type.NUMBER, start, text);
        double value = Numbers.read(text).orElseThrow(() -> malformed(token));
        if (value == 0 && !isZero(token.text()) || Double.isInfinite(value))
            throw MistakeException.at(token, Problem.NUMBER_OUT_OF_RANGE);
    }

    /** 2e is 2 * e, as likely as not. */
    private MistakeException malformed(Token token) {
        String text = token.text();
        boolean product = isE(position - 1)
                && Numbers.read(text.substring(0, text.length() - 1)).isPresent();
        String instead = product ? text.substring(0, text.length() - 1) + " * e" : "";
        return MistakeException.at(token, Problem.MALFORMED_NUMBER, text, instead);
    }

    private boolean isE(int i) {
        return i < source.length() && (plain(i) == 'e' || plain(i) == 'E');
    }

    private static boolean isZero(String number) {
        for (int i = 0; i < number.length() && number.charAt(i) != 'e' && number.charAt(i) != 'E'; i++) {
            if (number.charAt(i) >= '1' && number.charAt(i) <= '9') return false;
        }
        return true;
    }

    private void skipDigitsAndPoints() {
        while (position < source.length() && (isDigit(position) || plain(position) == '.')) position++;
    }

    private void name() {
        int start = position;
        while (position < source.length() && (isInName(position) || plain(position) == '.' && startsName(position + 1)))
            position += Character.charCount(source.codePointAt(position));
        add(Type.NAME, start, Signs.plainName(source.substring(start, position)));
    }

    private boolean isInName(int i) {
        return isDigit(i) || startsName(i) || Signs.isLowered(source.charAt(i));
    }

    private boolean startsName(int i) {
        return i < source.length() && isNameStart(source.codePointAt(i));
    }

    /** A raised text: ^, and what is raised in parentheses that have no text. */
    private void exponent() throws MistakeException {
        int start = position;
        StringBuilder lowered = new StringBuilder();
        while (position < source.length() && Signs.isRaised(source.charAt(position)))
            lowered.append(Signs.lowered(source.charAt(position++)));
        tokens.add(new Token(Type.POWER, source.substring(start, position), line, start - lineStart + 1));
        tokens.add(new Token(Type.LEFT, "", line, start - lineStart + 1));
        Lexer raised = new Lexer(lowered.toString());
        raised.line = line;
        raised.lineStart = lineStart - start;
        raised.read();
        tokens.addAll(raised.tokens);
        tokens.add(new Token(Type.RIGHT, "", line, position - lineStart + 1));
    }

    /** LaTeX is not read, but known. */
    private void command() throws MistakeException {
        int start = position++;
        while (position < source.length() && isAsciiLetter(source.charAt(position))) position++;
        Token token = add(Type.NAME, start, source.substring(start, position));
        String instead = Pasted.insteadOfCommand(token.text().substring(1));
        throw MistakeException.at(
                token, instead.isEmpty() ? Problem.UNEXPECTED_CHARACTER : Problem.LATEX, token.text(), instead);
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private void sign(char c) throws MistakeException {
        int start = position++;
        switch (c) {
            case '+' -> add(Type.PLUS, start);
            case '-' -> add(Type.MINUS, start);
            case '/' -> add(Type.DIVIDE, start);
            case '^' -> add(Type.POWER, start);
            case '(', '[', '{' -> add(Type.LEFT, start);
            case ')', ']', '}' -> add(Type.RIGHT, start);
            case '√' -> add(Type.NAME, start);
            case ',' -> add(Type.COMMA, start);
            case '=' -> add(Type.ASSIGN, start);
            case ';' -> add(Type.END_OF_LINE, start, "");
            case '*' -> {
                boolean twice = position < source.length() && plain(position) == '*';
                if (twice) position++;
                add(twice ? Type.POWER : Type.TIMES, start);
            }
            default -> {
                position = start + Character.charCount(source.codePointAt(start));
                Token token = add(Type.NAME, start, source.substring(start, position));
                if (c == '#') throw MistakeException.at(token, Problem.COMMENT);
                throw MistakeException.at(
                        token, Problem.UNEXPECTED_CHARACTER, token.text(), Pasted.insteadOfSign(source, start));
            }
        }
    }

    private void add(Type type, int start) {
        add(type, start, type == Type.END_OF_LINE ? "" : source.substring(start, position));
    }

    private Token add(Type type, int start, String text) {
        Token token = new Token(type, text, line, start - lineStart + 1);
        tokens.add(token);
        return token;
    }

    private boolean isDigit(int i) {
        char c = plain(i);
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(int codePoint) {
        return (Character.isLetter(codePoint) || codePoint == '_') && !Signs.isRaised(codePoint);
    }

    private char plain(int i) {
        return Signs.plain(source.charAt(i));
    }
}
