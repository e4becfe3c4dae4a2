package backprop.layers;

import static backprop.layers.FormulaTerm.sign;

import backprop.naive.AddLayer;
import backprop.naive.MulLayer;
import backprop.naive.Pair;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/** The two layers of the supermarket: two numbers in, one out. Notebook, sections 4.1 and 4.2. */
public final class ScalarDemo implements LayerDemo {
    private static final MatrixSymbol X = MatrixSymbol.number("x"),
            Y = MatrixSymbol.number("y"),
            Z = MatrixSymbol.number("z");

    private final DoubleBinaryOperator forward;
    private final DoubleFunction<Pair> backward;
    private final String sign;
    private final Function<MatrixSymbol, FormulaTerm> local;
    private final double x;
    private final double y;

    private ScalarDemo(
            DoubleBinaryOperator forward,
            DoubleFunction<Pair> backward,
            String sign,
            Function<MatrixSymbol, FormulaTerm> local,
            double x,
            double y) {
        this.forward = forward;
        this.backward = backward;
        this.sign = sign;
        this.local = local;
        this.x = x;
        this.y = y;
    }

    /** z = xy: 2 apples for 100 each. */
    public static LayerDemo mul() {
        MulLayer layer = new MulLayer();
        Function<MatrixSymbol, FormulaTerm> other = of -> FormulaTerm.of((of.equals(X) ? Y : X).only());
        return new ScalarDemo(layer::forward, layer::backward, "·", other, 100, 2);
    }

    /** z = x + y: the apples and the oranges. */
    public static LayerDemo add() {
        AddLayer layer = new AddLayer();
        return new ScalarDemo(layer::forward, layer::backward, "+", of -> new FormulaTerm.Constant(1), 200, 450);
    }

    @Override
    public List<MatrixSymbol> operands() {
        return List.of(X, Y);
    }

    @Override
    public List<MatrixSymbol> results() {
        return List.of(Z);
    }

    @Override
    public List<Size> sizes() {
        return List.of();
    }

    @Override
    public double limit() {
        return 10_000;
    }

    @Override
    public double[][] stock(MatrixSymbol quantity) {
        return one(quantity.isGradient() ? 1.1 : quantity.equals(X) ? x : y);
    }

    @Override
    public Map<MatrixSymbol, double[][]> forward(LayerDemoState sheet) {
        return Map.of(Z, one(forward.applyAsDouble(sheet.number(X.only()), sheet.number(Y.only()))));
    }

    @Override
    public Map<MatrixSymbol, double[][]> backward(LayerDemoState sheet) {
        Pair pair = backward.apply(sheet.number(Z.gradient().only()));
        return Map.of(X.gradient(), one(pair.dx()), Y.gradient(), one(pair.dy()));
    }

    @Override
    public List<FormulaTerm> formula(Cell cell, LayerDemoState sheet) {
        if (!cell.quantity().isGradient())
            return List.of(FormulaTerm.of(X.only()), sign(sign), FormulaTerm.of(Y.only()));
        MatrixSymbol input = cell.quantity().equals(X.gradient()) ? X : Y;
        return List.of(FormulaTerm.of(Z.gradient().only()), sign("·"), local.apply(input));
    }

    private static double[][] one(double number) {
        return new double[][] {{number}};
    }
}
