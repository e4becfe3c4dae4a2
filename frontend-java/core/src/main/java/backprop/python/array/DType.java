package backprop.python.array;

/** What an array holds, in the order of promotion. */
public enum DType {
    BOOL("bool", 1),
    INT64("int64", 8),
    FLOAT64("float64", 8);

    private final String id;
    private final int bytes;

    DType(String id, int bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    /** As NumPy writes it. */
    public String id() {
        return id;
    }

    /** Of one element. */
    public int bytes() {
        return bytes;
    }

    /** Of one element, as a Python value. */
    public String pythonName() {
        return switch (this) {
            case BOOL -> "bool";
            case INT64 -> "int";
            case FLOAT64 -> "float";
        };
    }

    /** The narrowest type that holds both. */
    public DType promote(DType other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
