package backprop.python.code;

import backprop.python.value.Raise;

/** One call of a function on its way: its local variables, what it will return. */
final class Frame {
    private final Object[] slots;
    private Object result;
    private Raise handled;

    Frame(Object[] slots) {
        this.slots = slots;
    }

    Object slot(int i) {
        return slots[i];
    }

    void slot(int i, Object value) {
        slots[i] = value;
    }

    Cell cell(int i) {
        return (Cell) slots[i];
    }

    Object[] slots() {
        return slots;
    }

    /** null before return. */
    Object result() {
        return result;
    }

    void result(Object value) {
        result = value;
    }

    /** The exception that an except block is about; null outside. */
    Raise handled() {
        return handled;
    }

    void handled(Raise raise) {
        handled = raise;
    }
}
