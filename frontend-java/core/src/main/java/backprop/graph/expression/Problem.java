package backprop.graph.expression;

/** What is wrong with an expression. Beside each: the subject of its Mistake, and the detail if there is one. */
public enum Problem {
    /** Nothing but blanks. */
    EMPTY,
    /** Subject: the number of characters allowed. */
    TOO_LONG,
    /** Subject: the number of nodes allowed. */
    TOO_MANY_NODES,
    /** Parentheses, functions, signs and powers within each other. Subject: the depth allowed. */
    TOO_DEEP,
    /** Subject: the character. Detail: what to write instead, if that is known. */
    UNEXPECTED_CHARACTER,
    /** Subject: the command, such as \\frac. Detail: what to write instead. */
    LATEX,
    /** Subject: the sign with which it begins. */
    COMMENT,
    /** Subject: the text, such as 1.2.3 or 1e. Detail: the product that may be meant, such as 2 * e. */
    MALFORMED_NUMBER,
    /** Too large or too small for a double. Subject: the text. */
    NUMBER_OUT_OF_RANGE,
    /** A number, a name or ( is expected. Subject: what stands there instead, empty at the end of a line. */
    MISSING_OPERAND,
    /** An operator or the end of the line is expected, as in 2x. Subject: what stands there instead. Detail: the product. */
    MISSING_OPERATOR,
    /** Subject: a word of a programming language that has no place here, such as double or if. */
    KEYWORD,
    /** A comma separates the arguments of a function, and nothing else. */
    STRAY_COMMA,
    /** Only a single name may stand at the left of =. */
    STRAY_ASSIGNMENT,
    /** Place: of the ( that has no ). */
    UNCLOSED_PARENTHESIS,
    /** Place: of the ) that has no (. */
    UNOPENED_PARENTHESIS,
    /** Subject: the name before (. */
    UNKNOWN_FUNCTION,
    /** Subject: a function that is none here. Detail: what to write instead. */
    FUNCTION_INSTEAD,
    /** Something in brackets behind a name. Subject: the name. */
    INDEX,
    /** A name with a point that is no function or constant of a known module. Subject: the name. */
    QUALIFIED_NAME,
    /** As in sin^2(x). Subject: the function. */
    POWER_OF_FUNCTION,
    /** A name of a value stands before (, perhaps for a product. Subject: the name. */
    NAME_AS_FUNCTION,
    /** Subject: the function, after which ( is expected. */
    FUNCTION_WITHOUT_PARENTHESES,
    /** Subject: the function. Detail: how many arguments it takes. */
    ARGUMENT_COUNT,
    /** Subject: the name. Detail: the line of the first time. */
    ASSIGNED_TWICE,
    /** Subject: the name. Detail: the line where it was used. */
    ASSIGNED_AFTER_USE,
    /** Subject: the name, used in its own definition. */
    USED_IN_ITSELF,
    /** The last line is the output, and this one does not lead to it. Subject: its name, empty if it has none. */
    UNUSED_LINE
}
