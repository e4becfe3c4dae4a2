package backprop.python.value;

/** Python's {@code ...}, which stands for all axes that an index does not name. */
public enum PyEllipsis implements PyValue {
    ELLIPSIS;

    @Override
    public String typeName() {
        return "ellipsis";
    }
}
