package backprop.python.syntax;

import java.util.Locale;
import java.util.Set;

/**
 * A string as it is written.
 *
 * @param content between the quotes, escapes as they stand
 * @param length with the quotes
 * @param lines how many line ends it holds
 */
record StringLiteral(String content, int length, int lines, boolean isTriple, boolean isClosed) {
    private static final Set<String> PREFIXES = Set.of("r", "u", "b", "f", "br", "rb", "fr", "rf");

    static boolean isPrefix(String word) {
        return PREFIXES.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isRaw(String prefix) {
        return prefix.toLowerCase(Locale.ROOT).contains("r");
    }

    static boolean isFormatted(String prefix) {
        return prefix.toLowerCase(Locale.ROOT).contains("f");
    }

    static boolean isBytes(String prefix) {
        return prefix.toLowerCase(Locale.ROOT).contains("b");
    }

    static StringLiteral read(String source, int start) {
        String quote = source.substring(start, start + 1);
        boolean triple = source.startsWith(quote.repeat(3), start);
        String end = triple ? quote.repeat(3) : quote;
        int lines = 0;
        int i = start + end.length();
        while (i < source.length() && !source.startsWith(end, i)) {
            if (source.charAt(i) == '\\') i++;
            if (i < source.length() && source.charAt(i) == '\n') {
                if (!triple && source.charAt(i - 1) != '\\') break;
                lines++;
            }
            i++;
        }
        boolean closed = i < source.length() && source.startsWith(end, i);
        int stop = Math.min(i, source.length());
        String content = source.substring(start + end.length(), stop);
        return new StringLiteral(content, stop - start + end.length(), lines, triple, closed);
    }

    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) return text;
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) i = unescape(text, i + 1, result);
            else result.append(c);
        }
        return result.toString();
    }

    /** What stands at i, after the backslash; gives the last place that was read. */
    private static int unescape(String text, int i, StringBuilder result) {
        char c = text.charAt(i);
        int known = "abfnrtv0\\'\"".indexOf(c);
        if (c == '\n') return i;
        if (known >= 0) {
            result.append("\007\b\f\n\r\t\013\0\\'\"".charAt(known));
            return i;
        }
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits == 0 || i + digits >= text.length()) {
            result.append('\\').append(c);
            return i;
        }
        int code = 0;
        for (int k = 1; k <= digits; k++) code = code * 16 + Math.max(0, Character.digit(text.charAt(i + k), 16));
        if (Character.isValidCodePoint(code)) result.appendCodePoint(code);
        return i + digits;
    }
}
