package backprop.exercise;

import backprop.exercise.program.Tensor;
import backprop.math.Maths;
import backprop.naive.Array2;
import backprop.naive.SoftmaxWithLoss;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** softmax of each row, also where exp alone would be infinite, or 0 for all of a row. */
final class SoftmaxFunction {
    private static final int FAR = 1_000;
    /** Rows whose least score, subtracted from the greatest, leaves what has no exponential. */
    private static final double[][] WIDE = {{-400, 10, 400, -5}, {-500, 300, 0, 250}};

    private SoftmaxFunction() {}

    static Check check() {
        Inputs random = new Inputs();
        List<Tensor> inputs = List.of(
                random.normal(2, 3, 3),
                random.normal(2, 1, 4),
                random.normal(2, 3, 2),
                random.normal(2, 2, 5).map(x -> x + FAR),
                random.normal(2, 2, 3).map(x -> x - FAR));
        return Check.allOf(List.of(of(inputs), of(List.of(Tensor.matrix(WIDE)))));
    }

    private static Check of(List<Tensor> inputs) {
        return new ProtocolCheck(
                new FunctionProtocol("softmax", "y", inputs, ofRows(SoftmaxWithLoss::softmax), mutants()));
    }

    private static List<FunctionProtocol.Mutant> mutants() {
        UnaryOperator<double[][]> exponentials = x -> Array2.map(x, Maths::exp);
        return Stream.concat(
                        WrongSoftmax.all().stream(), Stream.of(new WrongSoftmax(Mistake.NOT_NORMALIZED, exponentials)))
                .map(wrong -> new FunctionProtocol.Mutant(wrong.mistake(), ofRows(wrong.formula())))
                .toList();
    }

    private static UnaryOperator<Tensor> ofRows(UnaryOperator<double[][]> f) {
        return x -> Tensor.matrix(f.apply(x.rows()));
    }
}
