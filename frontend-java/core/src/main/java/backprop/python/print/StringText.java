package backprop.python.print;

/** A string between quotes, as repr writes it. */
final class StringText {
    private StringText() {}

    static String of(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder result = new StringBuilder().append(quote);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote || c == '\\') result.append('\\').append(c);
            else if (c == '\n') result.append("\\n");
            else if (c == '\t') result.append("\\t");
            else if (c == '\r') result.append("\\r");
            else if (c < ' ' || c == 127) result.append("\\x").append(hex(c));
            else result.append(c);
        }
        return result.append(quote).toString();
    }

    private static String hex(char c) {
        return (c < 16 ? "0" : "") + Integer.toHexString(c);
    }
}
