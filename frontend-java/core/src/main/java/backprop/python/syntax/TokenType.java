package backprop.python.syntax;

/** What a token is. */
enum TokenType {
    NAME,
    KEYWORD,
    NUMBER,
    STRING,
    /** A string with f in front, its fields still to be read. */
    FORMATTED_STRING,
    OPERATOR,
    NEWLINE,
    INDENT,
    DEDENT,
    END
}
