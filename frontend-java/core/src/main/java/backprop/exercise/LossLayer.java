package backprop.exercise;

import backprop.exercise.program.Tensor;
import backprop.math.Maths;
import backprop.naive.Array2;
import backprop.naive.SoftmaxWithLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleBiFunction;

/** Softmax with loss: scores x and one-hot rows t in (N×M), one number out. */
final class LossLayer {
    private static final String LOSS = "loss", DX = "dx";
    private static final LayerSpec SPEC =
            new LayerSpec(List.of("SoftmaxWithLoss"), List.of(), List.of("x", "t"), LOSS, List.of(DX), List.of());
    /** 1e-7 in the logarithm is the book's way to have no infinity. */
    private static final Tolerance BOOKS_LOGARITHM = new Tolerance(5e-5, 1e-6);

    private LossLayer() {}

    /** As the last layer it is called with dout = 1, so that a program which takes no notice of dout is right; but only here. */
    static Check check() {
        return Check.withRemark(check(LossInputs.ofLastLayer()), check(LossInputs.inTheMiddle()), Mistake.DOUT_IGNORED);
    }

    private static Check check(List<List<Call>> layers) {
        return SPEC.check(BOOKS_LOGARITHM, LossLayer::right, mutants(), layers);
    }

    private static Map<String, Tensor> right(Pass p) {
        SoftmaxWithLoss layer = new SoftmaxWithLoss();
        double loss = layer.forward(p.x(), t(p));
        return Map.of(
                LOSS,
                Tensor.scalar(loss),
                DX,
                Tensor.matrix(layer.backward(p.dout().value())));
    }

    private static List<Mutant> mutants() {
        List<Mutant> mutants = new ArrayList<>();
        for (WrongSoftmax wrong : WrongSoftmax.all()) mutants.add(with(wrong));
        mutants.addAll(divisors());
        mutants.addAll(entries(Mistake.T_MINUS_Y, (y, t) -> t - y));
        mutants.addAll(entries(Mistake.LABEL_IGNORED, (y, t) -> y));
        mutants.addAll(entries(Mistake.SOFTMAX_DIAGONAL, (y, t) -> y * (1 - y)));
        mutants.addAll(entries(Mistake.SOFTMAX_DIAGONAL, (y, t) -> -t * (1 - y)));
        mutants.addAll(entries(Mistake.SOFTMAX_DIAGONAL, (y, t) -> (y - t) * y * (1 - y)));
        mutants.addAll(entries(Mistake.SOFTMAX_NOT_DIFFERENTIATED, (y, t) -> -t / y));
        mutants.addAll(matrices(Mistake.RECIPROCAL_MISSING, LossLayer::throughSoftmaxWithoutReciprocal));
        mutants.addAll(entries(Mistake.RECIPROCAL_MISSING, (y, t) -> -t));
        mutants.add(loss(Mistake.NOT_DIVIDED, (y, t) -> sum(y, t, LossLayer::crossEntropy)));
        mutants.add(loss(Mistake.DIVIDED_BY_ENTRIES, (y, t) -> sum(y, t, LossLayer::crossEntropy) / size(y)));
        mutants.add(loss(Mistake.SIGN, (y, t) -> -sum(y, t, LossLayer::crossEntropy) / y.length));
        mutants.add(loss(Mistake.LOG_MISSING, (y, t) -> sum(y, t, (p, one) -> -one * p) / y.length));
        mutants.add(loss(Mistake.LABEL_IGNORED, (y, t) -> sum(y, t, (p, one) -> -Maths.log(p)) / y.length));
        return mutants;
    }

    /** y and t enter both outputs. */
    private static Mutant with(WrongSoftmax wrong) {
        return Mutant.of(wrong.mistake(), p -> {
            double[][] y = wrong.formula().apply(p.x());
            Tensor dx = dx(p, over(y.length, Array2.zip(y, t(p), (a, b) -> a - b)));
            double loss = sum(y, t(p), LossLayer::crossEntropy) / y.length;
            return Map.of(LOSS, Tensor.scalar(loss), DX, dx);
        });
    }

    private static List<Mutant> divisors() {
        BinaryOperator<double[][]> difference = (y, t) -> Array2.zip(y, t, (a, b) -> a - b);
        return List.of(
                matrix(Mistake.NOT_DIVIDED, difference),
                matrix(Mistake.DIVIDED_TWICE, (y, t) -> over(y.length * y.length, difference.apply(y, t))),
                matrix(Mistake.DIVIDED_BY_CLASSES, (y, t) -> over(y[0].length, difference.apply(y, t))),
                matrix(Mistake.DIVIDED_BY_ENTRIES, (y, t) -> over(size(y), difference.apply(y, t))));
    }

    /** dy = −t where it is −t/y, and from there right: dx = y(dy − Σ y dy). */
    private static double[][] throughSoftmaxWithoutReciprocal(double[][] y, double[][] t) {
        double[][] columns = Array2.transposed(Array2.zip(y, t, (a, b) -> -a * b));
        double[][] sums = Array2.transposed(Array2.sumOverRows(columns));
        double[][] centred = Array2.map(t, one -> -one);
        for (int i = 0; i < y.length; i++) for (int j = 0; j < y[i].length; j++) centred[i][j] -= sums[i][0];
        return Array2.zip(y, centred, (a, b) -> a * b);
    }

    private static double crossEntropy(double y, double t) {
        return t == 0 ? 0 : -t * Maths.log(y);
    }

    private static double sum(double[][] y, double[][] t, DoubleBinaryOperator term) {
        double sum = 0;
        for (double[] row : Array2.zip(y, t, term)) for (double each : row) sum += each;
        return sum;
    }

    private static int size(double[][] y) {
        return y.length * y[0].length;
    }

    private static double[][] over(double divisor, double[][] a) {
        return Array2.map(a, v -> v / divisor);
    }

    private static double[][] t(Pass p) {
        return p.inputs().get(1).rows();
    }

    private static List<Mutant> entries(Mistake mistake, DoubleBinaryOperator ofYAndT) {
        return matrices(mistake, (y, t) -> Array2.zip(y, t, ofYAndT));
    }

    /** Divided by the batch size, and not. */
    private static List<Mutant> matrices(Mistake mistake, BinaryOperator<double[][]> ofYAndT) {
        return List.of(matrix(mistake, (y, t) -> over(y.length, ofYAndT.apply(y, t))), matrix(mistake, ofYAndT));
    }

    private static Mutant matrix(Mistake mistake, BinaryOperator<double[][]> ofYAndT) {
        return Mutant.of(mistake, p -> Map.of(DX, dx(p, ofYAndT.apply(SoftmaxWithLoss.softmax(p.x()), t(p)))));
    }

    private static Tensor dx(Pass p, double[][] ofLastLayer) {
        double dout = p.dout().value();
        return Tensor.matrix(Array2.map(ofLastLayer, d -> d * dout));
    }

    private static Mutant loss(Mistake mistake, ToDoubleBiFunction<double[][], double[][]> ofYAndT) {
        return Mutant.of(
                mistake, p -> Map.of(LOSS, Tensor.scalar(ofYAndT.applyAsDouble(SoftmaxWithLoss.softmax(p.x()), t(p)))));
    }
}
