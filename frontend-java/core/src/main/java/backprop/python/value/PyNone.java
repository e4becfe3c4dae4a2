package backprop.python.value;

/** Python's None. */
public enum PyNone implements PyValue {
    NONE;

    @Override
    public String typeName() {
        return "NoneType";
    }
}
