package backprop.graph.expression;

import backprop.graph.expression.Token.Type;
import backprop.number.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into tokens. Full-width and typographic signs count as the ASCII ones they stand for. */
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
        while (lexer.position < source.length()) lexer.next();
        lexer.add(Type.END, lexer.position);
        return lexer.tokens;
    }

    private void next() throws MistakeException {
        int start = position;
        char c = plain(start);
        if (c == '\n' || c == '\r') {
            newLine(c);
        } else if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000' || c == '\ufeff') {
            position++;
        } else if (isDigit(start) || c == '.') {
            number();
        } else if (isNameStart(source.codePointAt(start))) {
            name();
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
        if (position < source.length() && (plain(position) == 'e' || plain(position) == 'E')) {
            position++;
            if (position < source.length() && (plain(position) == '+' || plain(position) == '-')) position++;
            skipDigitsAndPoints();
        }
        Token token = add(Type.NUMBER, start, plainText(start));
        double value =
                Numbers.read(token.text()).orElseThrow(() -> MistakeException.at(token, Problem.MALFORMED_NUMBER));
        if (value == 0 && !isZero(token.text()) || Double.isInfinite(value))
            throw MistakeException.at(token, Problem.NUMBER_OUT_OF_RANGE);
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
        while (position < source.length() && (isDigit(position) || isNameStart(source.codePointAt(position)))) {
            position += Character.charCount(source.codePointAt(position));
        }
        add(Type.NAME, start, plainText(start));
    }

    private void sign(char c) throws MistakeException {
        int start = position++;
        switch (c) {
            case '+' -> add(Type.PLUS, start);
            case '-' -> add(Type.MINUS, start);
            case '/' -> add(Type.DIVIDE, start);
            case '^' -> add(Type.POWER, start);
            case '(' -> add(Type.LEFT, start);
            case ')' -> add(Type.RIGHT, start);
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
                throw MistakeException.at(
                        add(Type.NAME, start, source.substring(start, position)), Problem.UNEXPECTED_CHARACTER);
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

    private String plainText(int start) {
        StringBuilder text = new StringBuilder();
        for (int i = start; i < position; i++) text.append(plain(i));
        return text.toString();
    }

    private boolean isDigit(int i) {
        char c = plain(i);
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(int codePoint) {
        return Character.isLetter(codePoint) || codePoint == '_';
    }

    /** The ASCII sign that is meant: × ÷ – and their like count, too. */
    private char plain(int i) {
        char c = source.charAt(i);
        return switch (c) {
            case '×', '·', '∙', '⋅', '∗' -> '*';
            case '÷', '∕' -> '/';
            case '–', '—' -> '-';
            default -> Numbers.plain(c);
        };
    }
}
