package backprop.python.array;

/** &amp;, | and ^, on truth values and on whole numbers. */
public enum Bitwise {
    AND("bitwise_and"),
    OR("bitwise_or"),
    XOR("bitwise_xor");

    private final String id;

    Bitwise(String id) {
        this.id = id;
    }

    /** As NumPy calls it. */
    public String id() {
        return id;
    }

    public long of(long x, long y) {
        return switch (this) {
            case AND -> x & y;
            case OR -> x | y;
            case XOR -> x ^ y;
        };
    }
}
