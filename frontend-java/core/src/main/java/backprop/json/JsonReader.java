package backprop.json;

import backprop.number.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON value, strictly (RFC 8259), in time and memory proportional to the text. */
final class JsonReader {
    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 400;

    private final String text;
    private int at;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    Json read() {
        Json value = value();
        if (!atEnd()) throw expected("the end");
        return value;
    }

    private Json value() {
        skipSpace();
        return switch (peek()) {
            case '{' -> nested(this::object);
            case '[' -> nested(this::array);
            case '"' -> afterwards(new Json.Text(string()));
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            case 'n' -> word("null", new Json.Null());
            default -> afterwards(new Json.Number(number()));
        };
    }

    private interface Part {
        Json read();
    }

    private Json nested(Part part) {
        if (++depth > DEEPEST) throw JsonException.tooDeep(DEEPEST, at);
        at++;
        skipSpace();
        Json value = part.read();
        depth--;
        return afterwards(value);
    }

    private Json array() {
        List<Json> items = new ArrayList<>();
        if (!accept(']')) {
            do items.add(value());
            while (accept(','));
            expect(']', "a comma or ]");
        }
        return new Json.Array(items);
    }

    private Json object() {
        Map<String, Json> members = new LinkedHashMap<>();
        if (!accept('}')) {
            do member(members);
            while (accept(','));
            expect('}', "a comma or }");
        }
        return new Json.Members(members);
    }

    private void member(Map<String, Json> into) {
        skipSpace();
        int start = at;
        if (peek() != '"') throw expected("a name in quotation marks");
        String name = string();
        skipSpace();
        expect(':', "a colon");
        Json value = value();
        if (into.put(name, value) != null) throw JsonException.duplicate(name, start);
    }

    private Json word(String word, Json meaning) {
        if (!text.startsWith(word, at)) throw expected(word);
        at += word.length();
        return afterwards(meaning);
    }

    private String string() {
        StringBuilder result = new StringBuilder();
        for (at++; peek() != '"'; at++) {
            if (atEnd()) throw expected("a quotation mark");
            char c = text.charAt(at);
            if (c < ' ') throw expected("a character that needs no escape");
            result.append(c == '\\' ? escaped() : c);
        }
        at++;
        return result.toString();
    }

    private char escaped() {
        at++;
        return switch (peek()) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw expected("one of \"\\/bfnrtu");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            int digit = peek() < 128 ? Character.digit(peek(), 16) : -1;
            if (digit < 0) throw expected("a hexadecimal digit");
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private double number() {
        int start = at;
        if (peek() == '-') at++;
        if (peek() == '0') at++;
        else digits(start == at ? "a value" : "a digit");
        if (peek() == '.') {
            at++;
            digits("a digit");
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') at++;
            digits("a digit");
        }
        String number = text.substring(start, at);
        double value = number.length() > LONGEST_NUMBER
                ? Double.NaN
                : Numbers.read(number).orElseThrow();
        if (!Double.isFinite(value)) throw JsonException.numberOutOfRange(number, start);
        return value;
    }

    private void digits(String what) {
        if (!isDigit(peek())) throw expected(what);
        while (isDigit(peek())) at++;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean accept(char c) {
        if (peek() != c || atEnd()) return false;
        at++;
        return true;
    }

    private void expect(char c, String what) {
        if (!accept(c)) throw expected(what);
    }

    private Json afterwards(Json value) {
        skipSpace();
        return value;
    }

    private void skipSpace() {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') at++;
    }

    /** The next character; at the end one that nothing begins with. */
    private char peek() {
        return atEnd() ? '\0' : text.charAt(at);
    }

    private boolean atEnd() {
        return at >= text.length();
    }

    private JsonException expected(String what) {
        return JsonException.unexpected(what, atEnd() ? "the end" : "'" + text.charAt(at) + "'", at);
    }
}
