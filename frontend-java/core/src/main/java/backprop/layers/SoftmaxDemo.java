package backprop.layers;

import backprop.naive.SoftmaxWithLoss;
import java.util.List;
import java.util.Map;

/** Y = softmax of each row of the scores X, L = −Σ T log Y / N. Notebook, section 4.7; the scores of the book's 3.5.1. */
public final class SoftmaxDemo implements LayerDemo {
    private static final MatrixSymbol X = MatrixSymbol.matrix("X", "x", "N", "M");
    private static final MatrixSymbol T = MatrixSymbol.matrix("T", "t", "N", "M");
    private static final MatrixSymbol Y = MatrixSymbol.matrix("Y", "y", "N", "M");
    private static final MatrixSymbol L = MatrixSymbol.number("L");

    private final SoftmaxWithLoss layer = new SoftmaxWithLoss();

    @Override
    public List<MatrixSymbol> operands() {
        return List.of(X, T);
    }

    @Override
    public List<MatrixSymbol> results() {
        return List.of(Y, L);
    }

    @Override
    public List<Size> sizes() {
        return List.of(new Size("N", 1, 1, 4), new Size("M", 2, 3, 5));
    }

    @Override
    public boolean isOneHot(MatrixSymbol quantity) {
        return quantity.equals(T);
    }

    @Override
    public double limit() {
        return 5;
    }

    @Override
    public double[][] stock(MatrixSymbol quantity) {
        if (quantity.isGradient()) return new double[][] {{1}};
        if (quantity.equals(T))
            return new double[][] {{0, 1, 0, 0, 0}, {1, 0, 0, 0, 0}, {0, 0, 1, 0, 0}, {0, 1, 0, 0, 0}};
        return new double[][] {{0.3, 2.9, 4, 1, -1}, {2, 1, 0.1, -2, 3}, {-1, 0.5, 3, 2, 1}, {1, 1, 1, 0, 2}};
    }

    @Override
    public Map<MatrixSymbol, double[][]> forward(LayerDemoState sheet) {
        double loss = layer.forward(sheet.numbers(X), sheet.numbers(T));
        return Map.of(Y, SoftmaxWithLoss.softmax(sheet.numbers(X)), L, new double[][] {{loss}});
    }

    @Override
    public Map<MatrixSymbol, double[][]> backward(LayerDemoState sheet) {
        return Map.of(X.gradient(), layer.backward(sheet.number(L.gradient().only())));
    }

    @Override
    public List<FormulaTerm> formula(Cell cell, LayerDemoState sheet) {
        return new SoftmaxFormula(X, T, Y, L).of(cell, sheet);
    }
}
