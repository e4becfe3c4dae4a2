package backprop.python.array;

/** What makes one number of many. */
public enum Reducer {
    SUM(0),
    PROD(1),
    MAX(Double.NEGATIVE_INFINITY),
    MIN(Double.POSITIVE_INFINITY),
    ANY(0),
    ALL(1);

    private final double start;

    Reducer(double start) {
        this.start = start;
    }

    double start() {
        return start;
    }

    /** MAX and MIN of nothing do not exist. */
    boolean needsElements() {
        return this == MAX || this == MIN;
    }

    boolean isLogical() {
        return this == ANY || this == ALL;
    }

    double of(double x, double y) {
        return switch (this) {
            case SUM -> x + y;
            case PROD -> x * y;
            case MAX -> x >= y || x != x ? x : y;
            case MIN -> x <= y || x != x ? x : y;
            case ANY -> x != 0 || y != 0 ? 1 : 0;
            case ALL -> x != 0 && y != 0 ? 1 : 0;
        };
    }

    long of(long x, long y) {
        return switch (this) {
            case SUM -> x + y;
            case PROD -> x * y;
            case MAX -> Math.max(x, y);
            case MIN -> Math.min(x, y);
            case ANY -> x != 0 || y != 0 ? 1 : 0;
            case ALL -> x != 0 && y != 0 ? 1 : 0;
        };
    }

    /** As NumPy calls it. */
    public String id() {
        return switch (this) {
            case MAX -> "maximum";
            case MIN -> "minimum";
            case SUM -> "add";
            case PROD -> "multiply";
            case ANY -> "logical_or";
            case ALL -> "logical_and";
        };
    }
}
