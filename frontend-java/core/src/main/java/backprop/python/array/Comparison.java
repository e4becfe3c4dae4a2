package backprop.python.array;

/** NumPy's comparisons. */
public enum Comparison {
    LESS,
    LESS_EQUAL,
    EQUAL,
    NOT_EQUAL,
    GREATER,
    GREATER_EQUAL;

    public boolean of(double x, double y) {
        return switch (this) {
            case LESS -> x < y;
            case LESS_EQUAL -> x <= y;
            case EQUAL -> x == y;
            case NOT_EQUAL -> x != y;
            case GREATER -> x > y;
            case GREATER_EQUAL -> x >= y;
        };
    }

    public boolean of(long x, long y) {
        return switch (this) {
            case LESS -> x < y;
            case LESS_EQUAL -> x <= y;
            case EQUAL -> x == y;
            case NOT_EQUAL -> x != y;
            case GREATER -> x > y;
            case GREATER_EQUAL -> x >= y;
        };
    }
}
