package backprop.python.syntax;

import backprop.python.value.Problem;
import backprop.python.value.Raise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Cuts a text into tokens; indentation becomes INDENT and DEDENT. */
final class Tokenizer {
    private static final String[] OPERATORS = {
        "**=", "//=", "<<=", ">>=", "...", "!=", "**", "//", "<<", ">>", "<=", ">=", "==", "->", "+=", "-=", "*=", "/=",
        "%=", "&=", "|=", "^=", "@=", ":="
    };
    /** What stands second in one of several signs. */
    private static final String SECOND = "*/<>.=";

    private static final String SIGNS = "+-*/%@&|^~<>()[]{},:.;=";

    private final String source;
    private final Faults faults;
    private final Indentation indentation;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Token> open = new ArrayDeque<>();
    private int position;
    private int line;
    private boolean atLineStart = true;

    private Tokenizer(String source, Faults faults, int line) {
        this.source = source.replace("\r\n", "\n").replace('\r', '\n');
        this.faults = faults;
        this.line = line;
        indentation = new Indentation(faults);
    }

    /** @throws Raise SyntaxError, IndentationError or TabError with its line */
    static List<Token> tokens(String source, Faults faults) {
        Tokenizer tokenizer = new Tokenizer(source, faults, 1);
        tokenizer.readAll();
        return tokenizer.tokens;
    }

    /** Of an expression within a string, which may go over lines. */
    static List<Token> tokensOfExpression(String expression, Faults faults, int line) {
        Tokenizer tokenizer = new Tokenizer("(" + expression + ")", faults, line);
        tokenizer.atLineStart = false;
        tokenizer.readAll();
        return tokenizer.tokens;
    }

    private void readAll() {
        while (position < source.length()) {
            if (atLineStart && open.isEmpty()) indent();
            else next();
        }
        if (!open.isEmpty())
            throw fault(open.peek().line(), Problem.NEVER_CLOSED, open.peek().text());
        endLine();
        indentation.close(line, tokens);
        tokens.add(new Token(TokenType.END, "", line));
    }

    private void indent() {
        int start = position;
        while (position < source.length() && " \t\f".indexOf(source.charAt(position)) >= 0) position++;
        atLineStart = false;
        if (position == source.length() || source.charAt(position) == '\n' || source.charAt(position) == '#') return;
        indentation.startLine(source.substring(start, position), line, tokens);
    }

    private void next() {
        char c = source.charAt(position);
        if (c == '\n') {
            endLine();
            position++;
            line++;
            atLineStart = true;
        } else if (c == ' ' || c == '\t' || c == '\f' || c == '\u00a0' || c == '\u3000') {
            position++;
        } else if (c == '#') {
            while (position < source.length() && source.charAt(position) != '\n') position++;
        } else if (c == '\\') {
            joinLines();
        } else if (isDigit(c) || c == '.' && position + 1 < source.length() && isDigit(source.charAt(position + 1))) {
            number();
        } else if (isNameStart(source.codePointAt(position))) {
            nameOrString();
        } else if (c == '"' || c == '\'') {
            string("");
        } else {
            operator();
        }
    }

    private void endLine() {
        if (!open.isEmpty() || tokens.isEmpty()) return;
        TokenType last = tokens.get(tokens.size() - 1).type();
        if (last != TokenType.NEWLINE && last != TokenType.INDENT && last != TokenType.DEDENT)
            tokens.add(new Token(TokenType.NEWLINE, "", line));
    }

    private void joinLines() {
        if (position + 1 >= source.length() || source.charAt(position + 1) != '\n')
            throw fault(line, Problem.AFTER_LINE_CONTINUATION);
        position += 2;
        line++;
    }

    private void number() {
        NumberLiteral literal = NumberLiteral.read(source, position);
        if (!literal.isValid())
            throw fault(line, literal.isOldOctal() ? Problem.LEADING_ZEROS : Problem.INVALID_NUMBER, literal.text());
        position += literal.text().length();
        tokens.add(new Token(TokenType.NUMBER, literal.text(), literal.value(), line));
    }

    private void nameOrString() {
        int start = position;
        while (position < source.length() && isNamePart(source.codePointAt(position)))
            position += Character.charCount(source.codePointAt(position));
        String word = source.substring(start, position);
        boolean quoted =
                position < source.length() && (source.charAt(position) == '"' || source.charAt(position) == '\'');
        if (quoted && StringLiteral.isPrefix(word)) string(word);
        else tokens.add(new Token(Keywords.contains(word) ? TokenType.KEYWORD : TokenType.NAME, word, line));
    }

    private void string(String prefix) {
        StringLiteral literal = StringLiteral.read(source, position);
        if (!literal.isClosed()) {
            int end = line + literal.lines();
            throw literal.isTriple()
                    ? fault(line, Problem.UNTERMINATED_TRIPLE, "" + end)
                    : fault(line, Problem.UNTERMINATED_STRING, "" + line);
        }
        if (StringLiteral.isBytes(prefix)) throw fault(line, Problem.UNSUPPORTED_SYNTAX, "b\"…\"");
        boolean raw = StringLiteral.isRaw(prefix);
        boolean formatted = StringLiteral.isFormatted(prefix);
        String text = raw && formatted ? literal.content().replace("\\", "\\\\") : literal.content();
        if (!raw && !formatted) text = StringLiteral.unescaped(text);
        tokens.add(new Token(formatted ? TokenType.FORMATTED_STRING : TokenType.STRING, text, line));
        position += literal.length();
        line += literal.lines();
    }

    private void operator() {
        String sign = sign();
        if (sign.isEmpty()) throw unexpected(source.codePointAt(position));
        position += sign.length();
        Token token = new Token(TokenType.OPERATOR, sign, line);
        tokens.add(token);
        if ("([{".contains(sign)) open.push(token);
        if (")]}".contains(sign)) close(token);
        if (open.size() > TokenStream.DEEPEST) throw fault(line, Problem.TOO_NESTED);
    }

    private String sign() {
        if (position + 1 < source.length() && SECOND.indexOf(source.charAt(position + 1)) >= 0)
            for (String operator : OPERATORS) if (source.startsWith(operator, position)) return operator;
        String sign = source.substring(position, position + 1);
        return SIGNS.contains(sign) ? sign : "";
    }

    private void close(Token token) {
        if (open.isEmpty()) throw fault(line, Problem.UNMATCHED, token.text());
        Token opening = open.pop();
        if ("([{".indexOf(opening.text()) != ")]}".indexOf(token.text()))
            throw fault(line, Problem.MISMATCHED, token.text(), opening.text());
    }

    private Raise unexpected(int sign) {
        String written = new String(Character.toChars(sign));
        String ascii = FullWidth.ascii(sign);
        String code = Integer.toHexString(sign).toUpperCase(java.util.Locale.ROOT);
        String padded = "0".repeat(Math.max(0, 4 - code.length())) + code;
        if (!ascii.isEmpty()) return fault(line, Problem.FULL_WIDTH_CHARACTER, written, padded, ascii);
        return sign < 128
                ? fault(line, Problem.INVALID_SYNTAX)
                : fault(line, Problem.INVALID_CHARACTER, written, padded);
    }

    private Raise fault(int at, Problem problem, String... details) {
        return faults.at(at, problem, details);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(int codePoint) {
        return codePoint == '_' || Character.isLetter(codePoint);
    }

    private static boolean isNamePart(int codePoint) {
        return isNameStart(codePoint) || Character.isDigit(codePoint);
    }
}
