package backprop.layers;

import static backprop.layers.Term.sign;

import backprop.naive.AddLayer;
import backprop.naive.MulLayer;
import backprop.naive.Pair;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/** The two layers of the supermarket: two numbers in, one out. Notebook, sections 4.1 and 4.2. */
public final class ScalarExhibit implements Exhibit {
    private static final Quantity X = Quantity.number("x"), Y = Quantity.number("y"), Z = Quantity.number("z");

    private final DoubleBinaryOperator forward;
    private final DoubleFunction<Pair> backward;
    private final String sign;
    private final Function<Quantity, Term> local;
    private final double x;
    private final double y;

    private ScalarExhibit(
            DoubleBinaryOperator forward,
            DoubleFunction<Pair> backward,
            String sign,
            Function<Quantity, Term> local,
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
    public static Exhibit mul() {
        MulLayer layer = new MulLayer();
        Function<Quantity, Term> other = of -> Term.of((of.equals(X) ? Y : X).only());
        return new ScalarExhibit(layer::forward, layer::backward, "·", other, 100, 2);
    }

    /** z = x + y: the apples and the oranges. */
    public static Exhibit add() {
        AddLayer layer = new AddLayer();
        return new ScalarExhibit(layer::forward, layer::backward, "+", of -> new Term.Constant(1), 200, 450);
    }

    @Override
    public List<Quantity> operands() {
        return List.of(X, Y);
    }

    @Override
    public List<Quantity> results() {
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
    public double[][] stock(Quantity quantity) {
        return one(quantity.isGradient() ? 1.1 : quantity.equals(X) ? x : y);
    }

    @Override
    public Map<Quantity, double[][]> forward(Map<Quantity, double[][]> operands) {
        return Map.of(Z, one(forward.applyAsDouble(operands.get(X)[0][0], operands.get(Y)[0][0])));
    }

    @Override
    public Map<Quantity, double[][]> backward(double[][] dout) {
        Pair pair = backward.apply(dout[0][0]);
        return Map.of(X.gradient(), one(pair.dx()), Y.gradient(), one(pair.dy()));
    }

    @Override
    public List<Term> formula(Cell cell, Sheet sheet) {
        if (!cell.quantity().isGradient()) return List.of(Term.of(X.only()), sign(sign), Term.of(Y.only()));
        Quantity input = cell.quantity().equals(X.gradient()) ? X : Y;
        return List.of(Term.of(Z.gradient().only()), sign("·"), local.apply(input));
    }

    private static double[][] one(double number) {
        return new double[][] {{number}};
    }
}
