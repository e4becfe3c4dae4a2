package backprop.exercise;

import backprop.exercise.program.Tensor;
import backprop.naive.Array2;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Mistakes of batch normalisation, column by column. */
final class BatchNormMutants {
    private BatchNormMutants() {}

    /** What row i of the column becomes. */
    private interface Entry {
        double of(NormalizedColumn column, int i);
    }

    static List<Mutant> list() {
        List<Mutant> mutants = new ArrayList<>(List.of(
                dx(Mistake.MEAN_HELD, (c, i) -> (c.dhat[i] - c.hat[i] * c.throughVariance()) / c.deviation),
                dx(Mistake.VARIANCE_HELD, (c, i) -> (c.dhat[i] - c.throughMean()) / c.deviation),
                dx(Mistake.STATISTICS_HELD, (c, i) -> c.dhat[i] / c.deviation),
                dx(
                        Mistake.DEVIATION_FOR_VARIANCE,
                        (c, i) -> (c.dhat[i] - c.throughMean()) / c.deviation - c.hat[i] * c.throughVariance()),
                dx(Mistake.VARIANCE_FOR_DEVIATION, (c, i) -> right(c, i) / c.deviation),
                dx(Mistake.GAMMA_IGNORED, (c, i) -> right(new NormalizedColumn(c.centred, c.dout, 1), i)),
                dx(
                        Mistake.NOT_DIVIDED,
                        (c, i) -> (c.dhat[i] - c.dhat.length * c.throughMean() - c.hat[i] * c.throughVariance())
                                / c.deviation)));
        mutants.addAll(sums("dgamma", p -> columns(p, (c, i) -> c.dout[i] * c.hat[i])));
        mutants.addAll(sums("dbeta", Pass::dy));
        mutants.add(summed(Mistake.NOT_NORMALIZED, "dgamma", p -> Array2.zip(p.dy(), p.x(), (d, x) -> d * x)));
        mutants.add(summed(Mistake.NOT_NORMALIZED, "dgamma", p -> columns(p, (c, i) -> c.dout[i] * c.centred[i])));
        mutants.add(summed(Mistake.LOCAL_DERIVATIVE_MISSING, "dgamma", Pass::dy));
        mutants.add(out(Mistake.VARIANCE_FOR_DEVIATION, (c, i) -> c.hat[i] / c.deviation));
        mutants.add(out(Mistake.NOT_NORMALIZED, (c, i) -> c.centred[i]));
        return mutants;
    }

    private static double right(NormalizedColumn c, int i) {
        return (c.dhat[i] - c.throughMean() - c.hat[i] * c.throughVariance()) / c.deviation;
    }

    /** Of what is to be summed over the rows. */
    private static List<Mutant> sums(String output, Function<Pass, double[][]> terms) {
        Function<Pass, double[][]> overColumns = p -> Array2.transposed(terms.apply(p));
        Function<Pass, double[][]> shares = p -> Array2.map(terms.apply(p), term -> term / p.dy().length);
        return List.of(
                Mutant.of(Mistake.NOT_SUMMED, p -> Map.of(output, Tensor.matrix(terms.apply(p)))),
                Mutant.of(Mistake.AXIS_KEPT, p -> Map.of(output, Tensor.matrix(Array2.sumOverRows(terms.apply(p))))),
                summed(Mistake.WRONG_AXIS, output, overColumns),
                summed(Mistake.AVERAGED, output, shares));
    }

    private static Mutant summed(Mistake mistake, String output, Function<Pass, double[][]> terms) {
        return Mutant.of(mistake, p -> Map.of(output, Tensor.vector(Array2.sumOverRows(terms.apply(p)))));
    }

    private static Mutant dx(Mistake mistake, Entry entry) {
        return Mutant.of(mistake, p -> Map.of("dx", Tensor.matrix(columns(p, entry))));
    }

    /** @param hat what stands for x̂ */
    private static Mutant out(Mistake mistake, Entry hat) {
        return Mutant.of(mistake, p -> {
            double[][] scaled = Array2.zipRow(columns(p, hat), p.parameter(0), (h, gamma) -> h * gamma);
            return Map.of(LayerSpec.OUT, Tensor.matrix(Array2.plusRow(scaled, p.parameter(1))));
        });
    }

    private static double[][] columns(Pass p, Entry entry) {
        double[][] x = Array2.transposed(p.x()), dout = Array2.transposed(p.dy()), result = new double[x.length][];
        for (int j = 0; j < x.length; j++) {
            NormalizedColumn column = new NormalizedColumn(x[j], dout[j], p.parameter(0)[0][j]);
            result[j] = new double[x[j].length];
            for (int i = 0; i < result[j].length; i++) result[j][i] = entry.of(column, i);
        }
        return Array2.transposed(result);
    }
}
