package backprop.layers;

import static backprop.layers.FormulaTerm.sign;

import backprop.naive.Sigmoid;
import java.util.List;
import java.util.Map;

/** y = 1 / (1 + e⁻ˣ) for a row of numbers. Notebook, section 4.4. */
public final class SigmoidDemo implements LayerDemo {
    private static final MatrixSymbol X = MatrixSymbol.matrix("x", "x", "1", "D");
    private static final MatrixSymbol Y = MatrixSymbol.matrix("y", "y", "1", "D");
    private static final FormulaTerm ONE = new FormulaTerm.Constant(1);

    private final Sigmoid layer = new Sigmoid();

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
        return List.of(new Size("D", 1, 4, 5));
    }

    @Override
    public double limit() {
        return 10;
    }

    @Override
    public double[][] stock(MatrixSymbol quantity) {
        return quantity.isGradient() ? new double[][] {{1, 1, 1, 1, 1}} : new double[][] {{0, 1.5, -2, 5, -5}};
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
        FormulaTerm x = FormulaTerm.of(X.at(0, cell.column()));
        FormulaTerm y = FormulaTerm.of(Y.at(0, cell.column()));
        FormulaTerm dy = FormulaTerm.of(Y.gradient().at(0, cell.column()));
        if (cell.quantity().isGradient())
            return List.of(dy, sign("·"), sign("("), ONE, sign("−"), y, sign(")"), sign("·"), y);
        FormulaTerm power = new FormulaTerm.Exponential(List.of(sign("−"), x));
        return List.of(new FormulaTerm.Fraction(List.of(ONE), List.of(ONE, sign("+"), power)));
    }
}
