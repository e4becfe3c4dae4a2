package backprop.graph.gradient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.math.Rng;
import backprop.nn.architecture.Architecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both modes at work on tanh units, each multiplication counted. */
class JacobianCostTest {
    private long count;

    @ParameterizedTest
    @CsvSource({"2, 1", "1, 2", "3, 3", "784, 10"})
    void bothModesFindTheSameDerivativesAndMultiplyAsOftenAsIsSaid(int inputs, int outputs) {
        JacobianCost cost = new JacobianCost(inputs, 50, outputs);
        Rng rng = new Rng(1);
        double[][] w1 = random(rng, inputs, 50);
        double[][] w2 = random(rng, 50, outputs);
        double[] slope = random(rng, 1, 50)[0];
        double[][] columns = new double[inputs][];
        for (int i = 0; i < inputs; i++) columns[i] = pushed(i, w1, slope, w2);
        assertEquals(cost.forwardMultiplications(), count);
        count = 0;
        for (int k = 0; k < outputs; k++) {
            double[] row = pulled(k, w1, slope, w2);
            double[] across = new double[inputs];
            for (int i = 0; i < inputs; i++) across[i] = columns[i][k];
            assertArrayEquals(across, row, 1e-11);
        }
        assertEquals(cost.reverseMultiplications(), count);
    }

    /** As section 3.3 says. */
    @Test
    void aLossAndTheWeightsOfTheNotebooksNet() {
        assertEquals(39_760, Architecture.parse("784-50-10").parameterCount());
        assertEquals(784 * 39_750, new JacobianCost(784, 50, 10).forwardMultiplications());
        assertEquals(10 * 39_750, new JacobianCost(784, 50, 10).reverseMultiplications());
    }

    /** How all outputs move with one input; the other inputs' tangents are 0, and are multiplied all the same. */
    private double[] pushed(int input, double[][] w1, double[] slope, double[][] w2) {
        double[] tangent = new double[w1.length];
        tangent[input] = 1;
        double[] hidden = new double[slope.length];
        for (int i = 0; i < w1.length; i++)
            for (int h = 0; h < hidden.length; h++) hidden[h] += times(tangent[i], w1[i][h]);
        double[] out = new double[w2[0].length];
        for (int h = 0; h < hidden.length; h++) {
            double moved = times(hidden[h], slope[h]);
            for (int k = 0; k < out.length; k++) out[k] += times(moved, w2[h][k]);
        }
        return out;
    }

    /** How one output moves with all inputs. */
    private double[] pulled(int output, double[][] w1, double[] slope, double[][] w2) {
        double[] gradient = new double[w2[0].length];
        gradient[output] = 1;
        double[] in = new double[w1.length];
        for (int h = 0; h < slope.length; h++) {
            double back = 0;
            for (int k = 0; k < gradient.length; k++) back += times(gradient[k], w2[h][k]);
            double before = times(back, slope[h]);
            for (int i = 0; i < in.length; i++) in[i] += times(before, w1[i][h]);
        }
        return in;
    }

    private double times(double x, double y) {
        count++;
        return x * y;
    }

    private static double[][] random(Rng rng, int rows, int columns) {
        double[][] made = new double[rows][columns];
        for (double[] row : made) for (int j = 0; j < columns; j++) row[j] = rng.nextGaussian();
        return made;
    }
}
