package backprop.python.code;

/** How a statement ended. */
enum Completion {
    NORMAL,
    BREAK,
    CONTINUE,
    /** The frame holds the result. */
    RETURN
}
