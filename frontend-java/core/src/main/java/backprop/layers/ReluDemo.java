package backprop.layers;

import backprop.naive.ReLU;
import java.util.List;
import java.util.Map;

/** Y = max(0, X), entry by entry, for the numbers of the notebook's mask. Notebook, section 4.4. */
public final class ReluDemo implements LayerDemo {
    private static final MatrixSymbol X = MatrixSymbol.matrix("X", "x", "N", "D");
    private static final MatrixSymbol Y = MatrixSymbol.matrix("Y", "y", "N", "D");

    private final ReLU layer = new ReLU();

    @Override
    public List<MatrixSymbol> operands() {
        return List.of(X);
    }

    @Override
    public List<MatrixSymbol> results() {
        return List.of(Y);
    }

    @Override
    public List<Size> sizes() {
        return List.of(new Size("N", 1, 2, 4), new Size("D", 1, 2, 5));
    }

    @Override
    public double limit() {
        return 100;
    }

    @Override
    public double[][] stock(MatrixSymbol quantity) {
        if (quantity.isGradient())
            return new double[][] {{2, -1, 1, 0.5, 3}, {4, 0.5, -2, 1, 1}, {1, 2, 3, -1, 0.5}, {-1, 1, 2, 4, -0.5}};
        return new double[][] {{1, -0.5, 2, -1, 0.5}, {-2, 3, 1, 4, -3}, {0.5, -1, -2, 2, 1}, {3, 1, -1, -0.5, 2}};
    }

    @Override
    public Map<MatrixSymbol, double[][]> forward(LayerDemoState sheet) {
        return Map.of(Y, layer.forward(sheet.numbers(X)));
    }

    @Override
    public Map<MatrixSymbol, double[][]> backward(LayerDemoState sheet) {
        return Map.of(X.gradient(), layer.backward(sheet.numbers(Y.gradient())));
    }

    @Override
    public List<FormulaTerm> formula(Cell cell, LayerDemoState sheet) {
        return new ReluFormula(X, Y).of(cell, sheet);
    }
}
