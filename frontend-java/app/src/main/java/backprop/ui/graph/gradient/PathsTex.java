package backprop.ui.graph.gradient;

import backprop.graph.Edge;
import backprop.graph.Operation;
import backprop.number.Numbers;

/** Local derivatives and numbers of a path in TeX. */
final class PathsTex {
    private PathsTex() {}

    /** Of a product the other factor, of a sum 1. */
    static String local(Edge edge) {
        boolean isProduct = edge.to().operation().orElseThrow() == Operation.MULTIPLY;
        return isProduct ? edge.to().operands().get(1 - edge.operand()).name() : "1";
    }

    static String number(double x) {
        return Numbers.formatShort(x);
    }

    static String operand(double x) {
        return x < 0 ? "(" + number(x) + ")" : number(x);
    }
}
