package backprop.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.expression.Expression;
import backprop.math.Rng;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Gradients against central differences, on random expressions of up to 40 nodes. */
class GradientTest {
    private static final int LEVELS = 12;

    @Property(tries = 1000, seed = "1")
    void gradientsAgreeWithCentralDifferences(@ForAll int seed) {
        Rng rng = new Rng(seed);
        Graph made = RandomGraphs.of(rng, 2 + rng.below(39));
        Graph graph = ((Expression.Success) Expression.read(Source.of(made))).graph();
        Propagation all = graph.propagate();
        double output = all.value(graph.output());
        assertEquals(made.propagate().value(made.output()), output);
        for (Node input : graph.inputs()) {
            double gradient = all.gradient(input);
            Slope slope =
                    Slope.of(x -> graph.with(input.name(), x).propagate().value(graph.output()), graph.valueOf(input));
            double rounding = 1e-10 * (1 + Math.abs(output)); // what is left of a difference of two outputs
            double tolerance = 1e-6 * Math.abs(gradient) + rounding;
            assertTrue(slope.error() <= tolerance / 10, "the differences settle");
            assertEquals(gradient, slope.value(), tolerance, () -> input + " in " + Source.of(graph));
        }
    }

    /** Central differences extrapolated to h = 0, with an estimate of the error: Ridders 1982. */
    private record Slope(double value, double error) {
        static Slope of(DoubleUnaryOperator f, double x) {
            double[][] table = new double[LEVELS][LEVELS];
            Slope best = new Slope(Double.NaN, Double.POSITIVE_INFINITY);
            double h = 0.03125;
            for (int i = 0; i < LEVELS; i++, h /= 2) {
                table[0][i] = (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
                double factor = 1;
                for (int j = 1; j <= i; j++) {
                    factor *= 4;
                    table[j][i] = (table[j - 1][i] * factor - table[j - 1][i - 1]) / (factor - 1);
                    double error = Math.max(
                            Math.abs(table[j][i] - table[j - 1][i]), Math.abs(table[j][i] - table[j - 1][i - 1]));
                    if (error < best.error()) best = new Slope(table[j][i], error);
                }
            }
            return best;
        }
    }
}
