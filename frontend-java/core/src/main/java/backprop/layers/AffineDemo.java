package backprop.layers;

import backprop.naive.Affine;
import java.util.List;
import java.util.Map;

/** Y = XW + b, for one row or for a batch. Notebook, sections 4.5 and 4.6. */
public final class AffineDemo implements LayerDemo {
    private static final double[][] X_STOCK = {{1, 0, 2, -1}, {-1, 3, 1, 2}, {2, 1, -2, 0}, {0, -1, 1, 3}};
    private static final double[][] W_STOCK = {{2, -1, 1, 0, 3}, {0, 1, -2, 1, 1}, {1, 3, 0, -1, 2}, {-1, 2, 1, 1, 0}};
    private static final double[][] B_STOCK = {{1, -2, 0.5, 1, -1}};
    private static final double[][] DOUT_STOCK = {
        {1, -1, 0.5, 2, 1}, {2, 0.5, 1, -1, 3}, {-1, 1, 2, 0.5, 1}, {0.5, 2, -1, 1, -2}
    };

    private final MatrixSymbol x;
    private final MatrixSymbol y;
    private final MatrixSymbol w = MatrixSymbol.matrix("W", "w", "D", "M");
    private final MatrixSymbol b = MatrixSymbol.matrix("b", "b", "1", "M");
    private final List<Size> sizes;
    private Affine layer;

    private AffineDemo(MatrixSymbol x, MatrixSymbol y, List<Size> sizes) {
        this.x = x;
        this.y = y;
        this.sizes = sizes;
    }

    public static AffineDemo ofOneRow() {
        return new AffineDemo(
                MatrixSymbol.matrix("x", "x", "1", "D"),
                MatrixSymbol.matrix("y", "y", "1", "M"),
                List.of(new Size("D", 1, 2, 4), new Size("M", 1, 3, 5)));
    }

    public static AffineDemo ofBatch() {
        return new AffineDemo(
                MatrixSymbol.matrix("X", "x", "N", "D"),
                MatrixSymbol.matrix("Y", "y", "N", "M"),
                List.of(new Size("N", 1, 2, 4), new Size("D", 1, 3, 4), new Size("M", 1, 2, 5)));
    }

    @Override
    public List<MatrixSymbol> operands() {
        return List.of(x, w, b);
    }

    @Override
    public List<MatrixSymbol> results() {
        return List.of(y);
    }

    @Override
    public List<Size> sizes() {
        return sizes;
    }

    @Override
    public double limit() {
        return 100;
    }

    @Override
    public double[][] stock(MatrixSymbol quantity) {
        if (quantity.isGradient()) return DOUT_STOCK;
        return quantity.equals(x) ? X_STOCK : quantity.equals(w) ? W_STOCK : B_STOCK;
    }

    @Override
    public Map<MatrixSymbol, double[][]> forward(LayerDemoState sheet) {
        layer = new Affine(sheet.numbers(w), sheet.numbers(b));
        return Map.of(y, layer.forward(sheet.numbers(x)));
    }

    @Override
    public Map<MatrixSymbol, double[][]> backward(LayerDemoState sheet) {
        double[][] dx = layer.backward(sheet.numbers(y.gradient()));
        return Map.of(x.gradient(), dx, w.gradient(), layer.dw(), b.gradient(), layer.db());
    }

    @Override
    public List<FormulaTerm> formula(Cell cell, LayerDemoState sheet) {
        return new AffineFormula(x, w, b, y).of(cell, sheet);
    }
}
