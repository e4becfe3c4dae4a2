package backprop.python.code;

/** A target, ready to be assigned to. */
interface Assignment {
    void assign(Frame frame, Object value);
}
