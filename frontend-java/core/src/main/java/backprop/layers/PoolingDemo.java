package backprop.layers;

import static backprop.layers.FormulaTerm.sign;

import backprop.naive.Array2;
import backprop.naive.MaxPooling;
import backprop.naive.SlidingWindow;
import backprop.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The largest number of each window, and dout back to the winners. Book, sections 7.3 and 7.4.4. */
public final class PoolingDemo implements LayerDemo {
    private static final MatrixSymbol X = MatrixSymbol.matrix("X", "x", "H", "H");
    private static final MatrixSymbol Y = MatrixSymbol.matrix("Y", "y", "O", "O");

    private MaxPooling layer;

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
        return List.of(new Size("H", 3, 4, 6), new Size("F", 2, 2, 3), new Size("S", 1, 2, 3));
    }

    @Override
    public int derivedSize(String letter, LayerDemoState sheet) {
        if (letter.equals("O")) return window(sheet).rows();
        throw new IllegalArgumentException("no size is called " + letter);
    }

    private static SlidingWindow window(LayerDemoState sheet) {
        int side = sheet.size("H");
        return new SlidingWindow(Shape.image(side, side), sheet.size("F"), sheet.size("F"), sheet.size("S"), 0);
    }

    @Override
    public double limit() {
        return 100;
    }

    /** Of the book's example; no two numbers of a window are equal. */
    @Override
    public double[][] stock(MatrixSymbol quantity) {
        if (quantity.isGradient())
            return new double[][] {
                {1, -2, 0.5, 2, 1}, {3, 0.5, -1, 1, 2}, {-1, 1, 2, 0.5, 1}, {2, -1, 1, 3, 0.5}, {1, 1, -1, 2, 1}
            };
        return new double[][] {
            {1, 2, -1, 0, 5, 3},
            {0, 6, 3, 4, 1, -2},
            {3, 5, 2, 7, 0, 6},
            {-2, 4, 8, 1, 9, 5},
            {7, 0, 3, 6, 2, 4},
            {1, 9, -1, 5, 8, 0}
        };
    }

    @Override
    public Map<MatrixSymbol, double[][]> forward(LayerDemoState sheet) {
        SlidingWindow window = window(sheet);
        layer = new MaxPooling(window);
        double[][] y = layer.forward(
                Array2.reshaped(sheet.numbers(X), 1, window.picture().size()));
        return Map.of(Y, Array2.reshaped(y, window.rows(), window.columns()));
    }

    @Override
    public Map<MatrixSymbol, double[][]> backward(LayerDemoState sheet) {
        double[][] dout = sheet.numbers(Y.gradient());
        double[][] dx = layer.backward(Array2.reshaped(dout, 1, dout.length * dout.length));
        return Map.of(X.gradient(), Array2.reshaped(dx, sheet.size("H"), sheet.size("H")));
    }

    @Override
    public List<FormulaTerm> formula(Cell cell, LayerDemoState sheet) {
        return cell.quantity().isGradient() ? won(cell, sheet) : largest(cell, window(sheet));
    }

    private static List<FormulaTerm> largest(Cell y, SlidingWindow window) {
        List<FormulaTerm> terms = new ArrayList<>(List.of(sign("max"), sign("(")));
        for (int j = 0; j < window.size(); j++) {
            if (j > 0) terms.add(sign(","));
            terms.add(FormulaTerm.of(pixel(window.pixel(y.row() * window.columns() + y.column(), j), window)));
        }
        terms.add(sign(")"));
        return terms;
    }

    /** The gradients of the windows that this pixel won. */
    private static List<FormulaTerm> won(Cell x, LayerDemoState sheet) {
        SlidingWindow window = window(sheet);
        int[] winners = winners(sheet, window);
        Sum sum = new Sum();
        for (int place = 0; place < winners.length; place++) {
            if (pixel(winners[place], window).gradient().equals(x))
                sum.add(FormulaTerm.of(Y.gradient().at(place / window.columns(), place % window.columns())));
        }
        return sum.terms();
    }

    /** The winners. */
    @Override
    public Set<Cell> marked(LayerDemoState sheet) {
        SlidingWindow window = window(sheet);
        return IntStream.of(winners(sheet, window))
                .mapToObj(winner -> pixel(winner, window))
                .collect(Collectors.toSet());
    }

    private static int[] winners(LayerDemoState sheet, SlidingWindow window) {
        MaxPooling layer = new MaxPooling(window);
        layer.forward(Array2.reshaped(sheet.numbers(X), 1, window.picture().size()));
        return layer.winners()[0];
    }

    private static Cell pixel(int pixel, SlidingWindow window) {
        return X.at(pixel / window.picture().width(), pixel % window.picture().width());
    }
}
