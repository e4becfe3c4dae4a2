package backprop.python.syntax;

/** Comparisons, with the names of the methods that a class defines for them. */
public enum ComparisonOperator {
    LESS("<", "__lt__"),
    LESS_EQUAL("<=", "__le__"),
    EQUAL("==", "__eq__"),
    NOT_EQUAL("!=", "__ne__"),
    GREATER(">", "__gt__"),
    GREATER_EQUAL(">=", "__ge__"),
    IN("in", "__contains__"),
    NOT_IN("not in", "__contains__"),
    IS("is", ""),
    IS_NOT("is not", "");

    private final String sign;
    private final String method;

    ComparisonOperator(String sign, String method) {
        this.sign = sign;
        this.method = method;
    }

    public String sign() {
        return sign;
    }

    public String method() {
        return method;
    }

    /** With the operands the other way round. */
    public ComparisonOperator reflected() {
        return switch (this) {
            case LESS -> GREATER;
            case LESS_EQUAL -> GREATER_EQUAL;
            case GREATER -> LESS;
            case GREATER_EQUAL -> LESS_EQUAL;
            default -> this;
        };
    }
}
