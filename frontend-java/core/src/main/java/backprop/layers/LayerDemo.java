package backprop.layers;

import java.util.List;
import java.util.Map;

/** A layer laid out for reading: what it takes and gives, the layer itself at work, and how each number came about. */
public interface LayerDemo {
    /** What goes in, in the order of the formula. */
    List<MatrixSymbol> operands();

    /** What comes out; dout belongs to the last of them. */
    List<MatrixSymbol> results();

    List<Size> sizes();

    /** Whether one entry of each row is 1, and the others are 0. */
    default boolean isOneHot(MatrixSymbol quantity) {
        return false;
    }

    /** No number that is put in may be farther from 0: beyond, the numerical gradient would see nothing but rounding. */
    double limit();

    /** Numbers to begin with, enough for the largest shape: of an operand, or of dout. */
    double[][] stock(MatrixSymbol quantity);

    /** The results. Nothing that is given is changed. */
    Map<MatrixSymbol, double[][]> forward(Map<MatrixSymbol, double[][]> operands);

    /** The gradients, for the last forward pass; what is not learned, as t, has none. */
    Map<MatrixSymbol, double[][]> backward(double[][] dout);

    /** The formula of an entry of a result or of a gradient. */
    List<FormulaTerm> formula(Cell cell, LayerDemoState sheet);

    default MatrixSymbol output() {
        return results().get(results().size() - 1);
    }
}
