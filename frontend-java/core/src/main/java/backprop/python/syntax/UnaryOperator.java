package backprop.python.syntax;

/** Operators of one value. */
public enum UnaryOperator {
    NOT("not", ""),
    NEGATIVE("-", "__neg__"),
    POSITIVE("+", "__pos__"),
    INVERT("~", "__invert__");

    private final String sign;
    private final String method;

    UnaryOperator(String sign, String method) {
        this.sign = sign;
        this.method = method;
    }

    public String sign() {
        return sign;
    }

    public String method() {
        return method;
    }
}
