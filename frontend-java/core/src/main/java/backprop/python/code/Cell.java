package backprop.python.code;

/** A variable that functions share: a global one, or one that an inner function uses. */
public final class Cell {
    private Object value;

    /** null if nothing was assigned. */
    public Object get() {
        return value;
    }

    /** @param value null to delete it */
    public void set(Object value) {
        this.value = value;
    }
}
