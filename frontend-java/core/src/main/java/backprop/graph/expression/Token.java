package backprop.graph.expression;

/** A word of an expression, and where it stands: line and column from 1. The ends of lines have no text. */
record Token(Type type, String text, int line, int column) {
    enum Type {
        NUMBER,
        NAME,
        PLUS,
        MINUS,
        TIMES,
        DIVIDE,
        POWER,
        LEFT,
        RIGHT,
        COMMA,
        ASSIGN,
        END_OF_LINE,
        END
    }

    boolean is(Type other) {
        return type == other;
    }

    /** A parenthesis and its kind of counterpart; those of what is raised have no text. */
    boolean opensFor(Token right) {
        String closing =
                switch (Signs.plain(text)) {
                    case "(" -> ")";
                    case "[" -> "]";
                    case "{" -> "}";
                    default -> "";
                };
        return right.is(Type.RIGHT) && Signs.plain(right.text).equals(closing);
    }
}
