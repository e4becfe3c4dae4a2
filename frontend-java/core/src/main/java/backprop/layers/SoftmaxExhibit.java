package backprop.layers;

import static backprop.layers.FormulaTerm.sign;

import backprop.naive.SoftmaxWithLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Y = softmax of each row of the scores X, L = −Σ T log Y / N. Notebook, section 4.7; the scores of the book's 3.5.1. */
public final class SoftmaxExhibit implements LayerDemo {
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
        if (cell.quantity().equals(L)) return loss(sheet);
        return cell.quantity().isGradient() ? gradient(cell, sheet) : softmax(cell, sheet);
    }

    private static List<FormulaTerm> softmax(Cell cell, LayerDemoState sheet) {
        List<FormulaTerm> sum = new ArrayList<>();
        for (int j = 0; j < sheet.size("M"); j++) {
            if (j > 0) sum.add(sign("+"));
            sum.add(exp(cell.row(), j));
        }
        return List.of(new FormulaTerm.Fraction(List.of(exp(cell.row(), cell.column())), sum));
    }

    private static FormulaTerm exp(int row, int column) {
        return new FormulaTerm.Exponential(List.of(FormulaTerm.of(X.at(row, column))));
    }

    /** −log y of the right answer of each row, and their mean: the other t are 0. */
    private static List<FormulaTerm> loss(LayerDemoState sheet) {
        List<FormulaTerm> sum = new ArrayList<>();
        for (int i = 0; i < sheet.size("N"); i++) {
            for (int j = 0; j < sheet.size("M"); j++) {
                if (sheet.number(T.at(i, j)) != 0)
                    sum.addAll(List.of(sign("−"), sign("log"), FormulaTerm.of(Y.at(i, j))));
            }
        }
        return mean(sum, sheet);
    }

    private static List<FormulaTerm> gradient(Cell cell, LayerDemoState sheet) {
        FormulaTerm y = FormulaTerm.of(Y.at(cell.row(), cell.column()));
        FormulaTerm t = FormulaTerm.of(T.at(cell.row(), cell.column()));
        FormulaTerm dout = FormulaTerm.of(L.gradient().only());
        if (sheet.size("N") == 1) return List.of(dout, sign("·"), sign("("), y, sign("−"), t, sign(")"));
        return List.of(dout, sign("·"), mean(List.of(y, sign("−"), t), sheet).get(0));
    }

    private static List<FormulaTerm> mean(List<FormulaTerm> sum, LayerDemoState sheet) {
        int n = sheet.size("N");
        return n == 1 ? sum : List.of(new FormulaTerm.Fraction(sum, List.of(new FormulaTerm.Constant(n))));
    }
}
