package backprop.exercise;

import backprop.exercise.program.Tensor;
import backprop.naive.Affine;
import backprop.naive.Array2;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** y = xW + b, for one row and for a batch. */
final class AffineLayer {
    private static final LayerSpec SPEC = new LayerSpec(
            List.of("Affine"), List.of("W", "b"), List.of("x"), LayerSpec.OUT, List.of("dx"), List.of("dW", "db"));
    private static final Product XW = new Product(false, false, false),
            DOUT_WT = new Product(false, false, true),
            XT_DOUT = new Product(false, true, false);

    private AffineLayer() {}

    static Check ofBatch() {
        return SPEC.check(Tolerance.ROUNDING, AffineLayer::right, ofBatches(), AffineInputs.batches());
    }

    /** Of one row nothing is to be summed: db may well be dout. */
    private static List<Mutant> ofBatches() {
        List<Mutant> mutants = new ArrayList<>(mutants());
        mutants.add(matrix(Mistake.NOT_SUMMED, "db", Pass::dy));
        mutants.add(matrix(Mistake.AXIS_KEPT, "db", p -> Array2.sumOverRows(p.dy())));
        return mutants;
    }

    /**
     * A row is a matrix (1×D) or an array with one axis (D), whichever the program is for. With a wrong product it does not
     * come far; a batch of three by three then shows which product it was.
     */
    static Check ofRow() {
        Check row = Check.anyOf(List.of(
                ofRow(AffineLayer::right, AffineInputs.rows()),
                ofRow(AffineLayer::withRowOfBias, AffineInputs.rows()),
                ofRow(AffineLayer::right, AffineInputs.vectors())));
        return Check.namedBy(
                row, ofBatch(), EnumSet.of(Mistake.TRANSPOSE, Mistake.SUPERFLUOUS_TRANSPOSE, Mistake.FACTORS_SWAPPED));
    }

    private static Check ofRow(Formula.OfPass right, List<List<Call>> layers) {
        return SPEC.check(Tolerance.ROUNDING, right, mutants(), layers);
    }

    private static Map<String, Tensor> right(Pass p) {
        Affine affine = new Affine(p.parameter(0), p.parameter(1));
        double[][] out = affine.forward(p.x()), dx = affine.backward(p.dy());
        Tensor db = Tensor.vector(affine.db());
        return Map.of(LayerSpec.OUT, like(p, out), "dx", like(p, dx), "dW", Tensor.matrix(affine.dw()), "db", db);
    }

    /** db = dout, with the axis of the one row. */
    private static Map<String, Tensor> withRowOfBias(Pass p) {
        Map<String, Tensor> outputs = new HashMap<>(right(p));
        outputs.put("db", p.dout());
        return outputs;
    }

    private static Tensor like(Pass p, double[][] row) {
        return p.inputs().get(0).shape().size() == 1 ? Tensor.vector(row) : Tensor.matrix(row);
    }

    private static List<Mutant> mutants() {
        List<Mutant> mutants = new ArrayList<>();
        mutants.addAll(products(DOUT_WT, Pass::dy, p -> p.parameter(0), (mistake, dx) -> matrix(mistake, "dx", dx)));
        mutants.addAll(products(XT_DOUT, Pass::x, Pass::dy, (mistake, dw) -> matrix(mistake, "dW", dw)));
        mutants.addAll(products(
                XW,
                Pass::x,
                p -> p.parameter(0),
                (mistake, product) ->
                        matrix(mistake, LayerSpec.OUT, p -> Array2.plusRow(product.apply(p), p.parameter(1)))));
        mutants.add(matrix(Mistake.BIAS_MISSING, LayerSpec.OUT, p -> Array2.dot(p.x(), p.parameter(0))));
        mutants.add(matrix(Mistake.AVERAGED, "dW", p -> overRows(p, Array2.dot(Array2.transposed(p.x()), p.dy()))));
        mutants.add(vector(Mistake.WRONG_AXIS, "db", p -> Array2.sumOverRows(Array2.transposed(p.dy()))));
        mutants.add(vector(Mistake.AVERAGED, "db", p -> overRows(p, Array2.sumOverRows(p.dy()))));
        mutants.add(Mutant.of(Mistake.SUMMED_OVER_ALL, p -> Map.of("db", Tensor.scalar(sum(p.dy())))));
        mutants.add(vector(Mistake.VALUE_FOR_GRADIENT, "db", p -> Array2.sumOverRows(p.x())));
        return mutants;
    }

    private static double[][] overRows(Pass p, double[][] sums) {
        return Array2.map(sums, sum -> sum / p.dy().length);
    }

    private static double sum(double[][] rows) {
        return Array2.sumOverRows(Array2.transposed(Array2.sumOverRows(rows)))[0][0];
    }

    private static Mutant matrix(Mistake mistake, String output, Function<Pass, double[][]> formula) {
        return Mutant.of(mistake, p -> Map.of(output, Tensor.matrix(formula.apply(p))));
    }

    private static Mutant vector(Mistake mistake, String output, Function<Pass, double[][]> formula) {
        return Mutant.of(mistake, p -> Map.of(output, Tensor.vector(formula.apply(p))));
    }

    /** All products of the two but the right one. */
    private static List<Mutant> products(
            Product right,
            Function<Pass, double[][]> a,
            Function<Pass, double[][]> b,
            BiFunction<Mistake, Function<Pass, double[][]>, Mutant> mutant) {
        return Product.all().stream()
                .filter(product -> !product.equals(right))
                .map(product -> mutant.apply(product.insteadOf(right), p -> product.of(a.apply(p), b.apply(p))))
                .toList();
    }
}
