package backprop.layers;

import backprop.naive.Array2;
import backprop.naive.Convolution;
import backprop.naive.Layer;
import backprop.naive.SlidingWindow;
import backprop.naive.broken.ConvolutionWithoutSum;
import backprop.tensor.Shape;
import java.util.List;
import java.util.Map;

/**
 * A convolution as the product that it is: each window of the picture a row of col, the filter a column. On the way back
 * col2im adds what belongs to the same pixel, or, broken, lets the last one overwrite it. Book, section 7.4.3.
 */
public final class Im2colDemo implements LayerDemo {
    private static final SlidingWindow WINDOW = new SlidingWindow(Shape.image(3, 3), 2, 2, 1, 0);
    private static final MatrixSymbol X = MatrixSymbol.matrix("X", "x", "H", "H");
    private static final MatrixSymbol W = MatrixSymbol.matrix("w", "w", "K", "1");
    private static final MatrixSymbol B = MatrixSymbol.number("b");
    private static final MatrixSymbol COL = MatrixSymbol.matrix("col", "c", "O", "K");
    private static final MatrixSymbol Y = MatrixSymbol.matrix("y", "y", "O", "1");

    private final boolean adds;
    private Convolution convolution;
    private Layer layer;
    private double[][] w;

    private Im2colDemo(boolean adds) {
        this.adds = adds;
    }

    public static Im2colDemo sound() {
        return new Im2colDemo(true);
    }

    /** With = where += belongs. */
    public static Im2colDemo broken() {
        return new Im2colDemo(false);
    }

    @Override
    public List<MatrixSymbol> operands() {
        return List.of(X, W, B);
    }

    @Override
    public List<MatrixSymbol> results() {
        return List.of(COL, Y);
    }

    @Override
    public List<Size> sizes() {
        return List.of();
    }

    @Override
    public int derivedSize(String letter, LayerDemoState sheet) {
        return switch (letter) {
            case "H" -> WINDOW.picture().height();
            case "K" -> WINDOW.size();
            case "O" -> WINDOW.places();
            default -> throw new IllegalArgumentException("no size is called " + letter);
        };
    }

    @Override
    public double limit() {
        return 100;
    }

    @Override
    public double[][] stock(MatrixSymbol quantity) {
        if (quantity.equals(X)) return new double[][] {{1, 2, 0}, {3, 5, 1}, {2, 0, 4}};
        if (quantity.equals(W)) return new double[][] {{1}, {2}, {-1}, {3}};
        return quantity.equals(B) ? new double[][] {{1}} : new double[][] {{1}, {2}, {-1}, {0.5}};
    }

    @Override
    public Map<MatrixSymbol, double[][]> forward(LayerDemoState sheet) {
        double[][] x = Array2.reshaped(sheet.numbers(X), 1, WINDOW.picture().size());
        w = Array2.transposed(sheet.numbers(W));
        convolution = new Convolution(w, sheet.numbers(B), WINDOW);
        layer = adds ? convolution : new ConvolutionWithoutSum(convolution, w, WINDOW);
        return Map.of(COL, WINDOW.im2col(x), Y, WINDOW.toRows(layer.forward(x)));
    }

    @Override
    public Map<MatrixSymbol, double[][]> backward(LayerDemoState sheet) {
        double[][] dy = sheet.numbers(Y.gradient());
        double[][] dx = layer.backward(WINDOW.toPictures(dy));
        return Map.of(
                X.gradient(),
                        Array2.reshaped(
                                dx, WINDOW.picture().height(), WINDOW.picture().width()),
                COL.gradient(), Array2.dot(dy, w),
                W.gradient(), Array2.transposed(convolution.dw()),
                B.gradient(), convolution.db());
    }

    @Override
    public List<FormulaTerm> formula(Cell cell, LayerDemoState sheet) {
        int i = cell.row();
        int j = cell.column();
        if (cell.quantity().equals(COL)) return List.of(pixel(WINDOW.pixel(i, j)));
        if (cell.quantity().equals(X.gradient()))
            return returned(i * WINDOW.picture().width() + j);
        Sum sum = new Sum();
        if (cell.quantity().equals(Y)) {
            for (int k = 0; k < WINDOW.size(); k++) sum.add(term(COL, i, k), term(W, k, 0));
            sum.add(term(B, 0, 0));
        } else if (cell.quantity().equals(COL.gradient())) {
            sum.add(term(Y.gradient(), i, 0), term(W, j, 0));
        } else {
            for (int place = 0; place < WINDOW.places(); place++) {
                if (cell.quantity().equals(B.gradient())) sum.add(term(Y.gradient(), place, 0));
                else sum.add(term(COL, place, i), term(Y.gradient(), place, 0));
            }
        }
        return sum.terms();
    }

    private static FormulaTerm pixel(int pixel) {
        return term(
                X, pixel / WINDOW.picture().width(), pixel % WINDOW.picture().width());
    }

    /** What of dC belongs to this pixel. */
    private List<FormulaTerm> returned(int pixel) {
        Sum sum = new Sum();
        FormulaTerm last = new FormulaTerm.Constant(0);
        for (int place = 0; place < WINDOW.places(); place++) {
            for (int j = 0; j < WINDOW.size(); j++) {
                if (WINDOW.pixel(place, j) == pixel) sum.add(last = term(COL.gradient(), place, j));
            }
        }
        return adds ? sum.terms() : List.of(last);
    }

    private static FormulaTerm term(MatrixSymbol quantity, int row, int column) {
        return FormulaTerm.of(quantity.at(row, column));
    }
}
