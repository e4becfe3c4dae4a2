package backprop.python.syntax;

/**
 * A piece of the text.
 *
 * @param text as it is written; of strings the content, of formatted ones with its escapes
 * @param value of a number; else the text
 * @param line from 1
 */
record Token(TokenType type, String text, Object value, int line) {
    Token(TokenType type, String text, int line) {
        this(type, text, text, line);
    }

    /** Whether it is that operator or keyword. */
    boolean is(String sign) {
        return (type == TokenType.OPERATOR || type == TokenType.KEYWORD) && text.equals(sign);
    }
}
