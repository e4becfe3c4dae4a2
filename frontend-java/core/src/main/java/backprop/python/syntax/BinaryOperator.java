package backprop.python.syntax;

/** Operators between two values, with the names of the methods that a class defines for them. */
public enum BinaryOperator {
    ADD("+", "add"),
    SUBTRACT("-", "sub"),
    MULTIPLY("*", "mul"),
    DIVIDE("/", "truediv"),
    FLOOR_DIVIDE("//", "floordiv"),
    REMAINDER("%", "mod"),
    POWER("**", "pow"),
    MATRIX_MULTIPLY("@", "matmul"),
    AND("&", "and"),
    OR("|", "or"),
    XOR("^", "xor"),
    SHIFT_LEFT("<<", "lshift"),
    SHIFT_RIGHT(">>", "rshift");

    private final String sign;
    private final String method;

    BinaryOperator(String sign, String method) {
        this.sign = sign;
        this.method = method;
    }

    public String sign() {
        return sign;
    }

    public String method() {
        return "__" + method + "__";
    }

    /** Of the right operand, where the left one has no such method. */
    public String reflectedMethod() {
        return "__r" + method + "__";
    }

    public String inPlaceMethod() {
        return "__i" + method + "__";
    }
}
