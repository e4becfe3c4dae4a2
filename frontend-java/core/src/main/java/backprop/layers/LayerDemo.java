package backprop.layers;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A layer laid out for reading: what it takes and gives, the layer itself at work, and how each number came about. */
public interface LayerDemo {
    /** What goes in, in the order of the formula. */
    List<MatrixSymbol> operands();

    /** What comes out. */
    List<MatrixSymbol> results();

    /** Those of the results that the next layer takes: their gradients come from there. */
    default List<MatrixSymbol> outputs() {
        return results().subList(results().size() - 1, results().size());
    }

    List<Size> sizes();

    /**
     * A size that follows from those that are chosen, as that of a convolution's output.
     *
     * @throws IllegalArgumentException if there is none of that letter
     */
    default int derivedSize(String letter, LayerDemoState sheet) {
        throw new IllegalArgumentException("no size is called " + letter);
    }

    /** Whether one entry of each row is 1, and the others are 0. */
    default boolean isOneHot(MatrixSymbol quantity) {
        return false;
    }

    /** No number that is put in may be farther from 0: beyond, the numerical gradient would see nothing but rounding. */
    double limit();

    /** Numbers to begin with, enough for the largest shape: of an operand, or of dout. */
    double[][] stock(MatrixSymbol quantity);

    /** The results for the operands that the sheet has. */
    Map<MatrixSymbol, double[][]> forward(LayerDemoState sheet);

    /** The gradients, for the last forward pass and the gradients of the outputs; what is not learned, as t, has none. */
    Map<MatrixSymbol, double[][]> backward(LayerDemoState sheet);

    /** The formula of an entry of a result or of a gradient. */
    List<FormulaTerm> formula(Cell cell, LayerDemoState sheet);

    /** Entries that stand out for what they are, as those that win in max pooling. */
    default Set<Cell> marked(LayerDemoState sheet) {
        return Set.of();
    }
}
