package backprop.python.syntax;

import backprop.python.syntax.Expression.FormattedString;
import backprop.python.syntax.Expression.FormattedString.Field;
import backprop.python.syntax.Expression.FormattedString.Part;
import backprop.python.syntax.Expression.FormattedString.Text;
import backprop.python.syntax.Expression.FormattedString.TextConversion;
import backprop.python.value.Problem;
import java.util.ArrayList;
import java.util.List;

/** Reads f-strings: texts and {fields}. */
final class FormattedStringParser {
    private static final int DEEPEST = 2;

    private final String source;
    private final Faults faults;
    private final int line;
    private final int depth;
    private final List<Part> parts = new ArrayList<>();
    private int position;

    private FormattedStringParser(String source, Faults faults, int line, int depth) {
        this.source = source;
        this.faults = faults;
        this.line = line;
        this.depth = depth;
    }

    static List<Part> parts(String source, Faults faults, int line) {
        return new FormattedStringParser(source, faults, line, 0).read();
    }

    private List<Part> read() {
        if (depth > DEEPEST) throw faults.at(line, Problem.TOO_NESTED);
        StringBuilder text = new StringBuilder();
        while (position < source.length()) {
            char c = source.charAt(position);
            boolean twice = source.startsWith(c == '{' ? "{{" : "}}", position);
            if ((c == '{' || c == '}') && twice && depth == 0) {
                text.append(c);
                position += 2;
            } else if (c == '{') {
                addText(text);
                position++;
                field();
            } else if (c == '}') {
                throw faults.at(line, Problem.SINGLE_BRACE);
            } else {
                text.append(c);
                position++;
                if (c == '\\' && position < source.length()) text.append(source.charAt(position++));
            }
        }
        addText(text);
        return parts;
    }

    private void addText(StringBuilder text) {
        if (text.length() > 0) parts.add(new Text(StringLiteral.unescaped(text.toString())));
        text.setLength(0);
    }

    private void field() {
        int end = endOfExpression();
        String expression = source.substring(position, end);
        position = end;
        boolean shown = expression.stripTrailing().endsWith("=") && !endsWithComparison(expression.stripTrailing());
        if (shown) {
            parts.add(new Text(expression));
            String trimmed = expression.stripTrailing();
            expression = trimmed.substring(0, trimmed.length() - 1);
        }
        if (expression.isBlank()) throw faults.at(line, Problem.EMPTY_FIELD);
        TextConversion conversion = conversion();
        String format = format();
        if (position >= source.length() || source.charAt(position) != '}')
            throw faults.at(line, Problem.FIELD_NOT_CLOSED);
        position++;
        if (shown && conversion == TextConversion.NONE && format.isEmpty()) conversion = TextConversion.REPR;
        List<Part> spec = new FormattedStringParser(format, faults, line, depth + 1).read();
        parts.add(new Field(parse(expression), conversion, new FormattedString(line, spec)));
    }

    private static boolean endsWithComparison(String expression) {
        return List.of("==", "!=", "<=", ">=").stream().anyMatch(expression::endsWith);
    }

    private Expression parse(String expression) {
        TokenStream tokens = new TokenStream(Tokenizer.tokensOfExpression(expression, faults, line), faults);
        Expression value = new ExpressionParser(tokens).expressions();
        if (!tokens.isNext(TokenType.NEWLINE) && !tokens.isNext(TokenType.END)) throw tokens.invalid();
        return value;
    }

    /** Where !, : or } stands outside of brackets and strings. */
    private int endOfExpression() {
        int open = 0;
        for (int i = position; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\'' || c == '"') {
                int closing = source.indexOf(c, i + 1);
                if (closing < 0) throw faults.at(line, Problem.FIELD_NOT_CLOSED);
                i = closing;
            } else if ("([{".indexOf(c) >= 0) {
                open++;
            } else if (open > 0 && ")]}".indexOf(c) >= 0) {
                open--;
            } else if (open == 0 && (c == '}' || c == ':' || c == '!' && !source.startsWith("!=", i))) {
                return i;
            }
        }
        throw faults.at(line, Problem.FIELD_NOT_CLOSED);
    }

    private TextConversion conversion() {
        if (position >= source.length() || source.charAt(position) != '!') return TextConversion.NONE;
        char kind = position + 1 < source.length() ? source.charAt(position + 1) : ' ';
        if ("rsa".indexOf(kind) < 0) throw faults.at(line, Problem.INVALID_CONVERSION);
        position += 2;
        return kind == 's' ? TextConversion.STR : TextConversion.REPR;
    }

    private String format() {
        if (position >= source.length() || source.charAt(position) != ':') return "";
        int start = ++position;
        int open = 0;
        for (; position < source.length(); position++) {
            char c = source.charAt(position);
            if (c == '{') open++;
            if (c == '}' && open-- == 0) break;
        }
        return source.substring(start, position);
    }
}
