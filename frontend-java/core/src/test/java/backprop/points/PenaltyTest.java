package backprop.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.optim.OptimizerKind;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import org.junit.jupiter.api.Test;

/** L1 and L2: what they do to a run, and that whoever looks at a weight sees the slope that training follows. */
class PenaltyTest {
    /** W1 of 2-4-2 has 8 numbers, b1 4, W2 8, b2 2. */
    private static final int[] IN_W = {0, 1, 7, 12, 19}, IN_B = {8, 11, 20, 21};

    private static PointSettings settings(double l1, double l2) {
        PointSettings circle = Preset.of(DataKind.CIRCLE).settings();
        return circle.with(new LearningSettings(OptimizerKind.SGD, 0.1, 20, l1, l2, 3));
    }

    private static PointRun trained(PointSettings settings, int steps) {
        PointRun run = new PointRun(new Workspace(new JavaKernels()), settings);
        for (int i = 0; i < steps; i++) run.step();
        return run;
    }

    @Test
    void theGradientIsThatOfTheLossWithWhatTheyAdd() {
        PointSettings settings = settings(0.01, 0.1);
        float[] weights = trained(settings, 50).weights();
        PointLens lens = new PointLens(new Workspace(new JavaKernels()), settings);
        float[] gradient = lens.lossGradient(weights);
        float h = 1e-2f;
        for (int[] places : new int[][] {IN_W, IN_B}) {
            for (int at : places) {
                float[] more = weights.clone(), less = weights.clone();
                more[at] += h;
                less[at] -= h;
                assertEquals((lens.loss(more) - lens.loss(less)) / (2 * h), gradient[at], 1e-3, "number " + at);
            }
        }
    }

    @Test
    void theyAddToWeightsAndNotToBiases() {
        PointSettings with = settings(0.02, 0.3);
        float[] weights = trained(with, 50).weights();
        PointLens plain = new PointLens(new Workspace(new JavaKernels()), settings(0, 0));
        PointLens penalized = new PointLens(new Workspace(new JavaKernels()), with);
        double sizes = 0, squares = 0;
        for (int i = 0; i < weights.length; i++) {
            if (i >= 8 && i < 12 || i >= 20) continue;
            sizes += Math.abs(weights[i]);
            squares += weights[i] * weights[i];
        }
        assertEquals(plain.loss(weights) + 0.02 * sizes + 0.15 * squares, penalized.loss(weights), 1e-6);
        float[] of = penalized.lossGradient(weights), without = plain.lossGradient(weights);
        for (int at : IN_B) assertEquals(without[at], of[at], 1e-7);
        for (int at : IN_W)
            assertEquals(without[at] + 0.02 * Math.signum(weights[at]) + 0.3 * weights[at], of[at], 1e-6);
    }

    @Test
    void theTangentTouchesTheCurve() {
        PointSettings settings = settings(0, 0.5);
        PointLens lens = new PointLens(new Workspace(new JavaKernels()), settings);
        lens.weights(trained(settings, 30).weights());
        Connection place = new Connection(1, 2, 0);
        double weight = lens.weight(place);
        WeightCurve curve = lens.along(place, weight - 0.02, weight + 0.02, 3);
        assertEquals(curve.loss(), curve.losses()[1], 1e-5);
        assertEquals((curve.losses()[2] - curve.losses()[0]) / 0.04, curve.gradient(), 2e-3);
    }

    @Test
    void weightsStaySmallerWithThem() {
        double free = sizes(settings(0, 0)), l1 = sizes(settings(0.01, 0)), l2 = sizes(settings(0, 0.05));
        assertTrue(l1 < 0.9 * free && l2 < 0.8 * free, free + ", " + l1 + ", " + l2);
    }

    private static double sizes(PointSettings settings) {
        double sum = 0;
        for (float weight : trained(settings, 1_000).weights()) sum += Math.abs(weight);
        return sum;
    }
}
