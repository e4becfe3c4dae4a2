package backprop.points;

import backprop.math.Maths;
import backprop.math.Rng;
import backprop.nn.Initialization;
import backprop.nn.architecture.Activation;
import backprop.optim.OptimizerKind;
import java.util.List;

/** Eight units that learn a spiral from its coordinates alone: two arms of one turn each. For more turns they are too few. */
public final class EightUnits {
    public static final int UNITS = 8, EPOCHS = 200;
    public static final PointSettings SETTINGS = settings(1);

    private static final int POINTS = 240;
    private static final double INNER = 0.3, OUTER = 5;

    private EightUnits() {}

    static PointSettings settings(int seed) {
        String unused = Preset.of(DataKind.OWN).settings().data().function();
        return new PointSettings(
                new DataSettings(DataKind.OWN, 2, POINTS, 0, 0, 1, unused, spiral(new Rng(1))),
                new NetSettings(
                        List.of(Feature.X1, Feature.X2), List.of(UNITS), Activation.TANH, Initialization.XAVIER, false),
                new LearningSettings(OptimizerKind.ADAM, 0.01, 10, 0, 0, seed));
    }

    private static PointSet spiral(Rng rng) {
        double[] x1 = new double[POINTS];
        double[] x2 = new double[POINTS];
        int[] labels = new int[POINTS];
        for (int i = 0; i < POINTS; i++) {
            labels[i] = i % 2;
            double share = rng.nextDouble();
            double radius = INNER + (OUTER - INNER) * share;
            double angle = 2 * Math.PI * share + Math.PI * labels[i];
            x1[i] = radius * Maths.cos(angle);
            x2[i] = radius * Maths.sin(angle);
        }
        return new PointSet(x1, x2, labels, 2);
    }
}
