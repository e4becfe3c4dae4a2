package backprop.layers;

import static backprop.layers.Term.sign;

import backprop.naive.AddLayer;
import backprop.naive.Pair;
import java.util.List;
import java.util.Map;

/** z = x + y, with apples and oranges. Notebook, section 4.2. */
public final class AddExhibit implements Exhibit {
    private static final Quantity X = Quantity.number("x"), Y = Quantity.number("y"), Z = Quantity.number("z");

    private final AddLayer layer = new AddLayer();

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
        if (quantity.isGradient()) return new double[][] {{1.1}};
        return new double[][] {{quantity.equals(X) ? 200 : 450}};
    }

    @Override
    public Map<Quantity, double[][]> forward(Map<Quantity, double[][]> operands) {
        double z = layer.forward(operands.get(X)[0][0], operands.get(Y)[0][0]);
        return Map.of(Z, new double[][] {{z}});
    }

    @Override
    public Map<Quantity, double[][]> backward(double[][] dout) {
        Pair pair = layer.backward(dout[0][0]);
        return Map.of(X.gradient(), new double[][] {{pair.dx()}}, Y.gradient(), new double[][] {{pair.dy()}});
    }

    @Override
    public List<Term> formula(Cell cell, Sheet sheet) {
        if (!cell.quantity().isGradient()) return List.of(Term.of(X.only()), sign("+"), Term.of(Y.only()));
        return List.of(Term.of(Z.gradient().only()), sign("·"), new Term.Constant(1));
    }
}
