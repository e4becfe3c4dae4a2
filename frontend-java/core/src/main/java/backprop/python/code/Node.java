package backprop.python.code;

/** An expression, ready to run. */
interface Node {
    Object evaluate(Frame frame);
}
