package backprop.python.code;

/** A statement, ready to run. */
interface Action {
    Completion execute(Frame frame);
}
