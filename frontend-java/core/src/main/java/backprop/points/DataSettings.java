package backprop.points;

import backprop.math.Rng;
import java.util.function.DoubleUnaryOperator;

/**
 * Which points there are, and how many of them are kept for testing.
 *
 * @param count of points, those for testing among them
 * @param noise 0 to 0.5
 * @param testShare 0 to 0.9
 * @param function of x₁, where the kind is {@link DataKind#FUNCTION}
 * @param own the points themselves, where the kind is {@link DataKind#OWN}
 */
public record DataSettings(
        DataKind kind,
        int classes,
        int count,
        double noise,
        double testShare,
        int seed,
        String function,
        PointSet own) {
    public static final int FEWEST = 4, MOST = PointSet.MOST_POINTS;
    public static final double MOST_NOISE = 0.5, MOST_TESTED = 0.9;
    private static final int ORDER = 0x2545F491;

    /** @throws IllegalArgumentException for what makes no sense */
    public DataSettings {
        require(classes >= PointSet.FEWEST_CLASSES && classes <= kind.mostClasses(), "classes", classes);
        require(count >= FEWEST && count <= MOST, "points", count);
        require(noise >= 0 && noise <= MOST_NOISE, "noise", noise);
        require(testShare >= 0 && testShare <= MOST_TESTED, "share for testing", testShare);
    }

    private static void require(boolean fine, String what, double number) {
        if (!fine) throw new IllegalArgumentException(what + ": " + number);
    }

    /** The points to learn from, and those to be tested on. */
    public record Parts(PointSet training, PointSet test) {}

    /** How many classes the net tells apart. */
    public int classesOfNet() {
        return kind == DataKind.OWN ? own.classes() : classes;
    }

    /** The same settings, the same points. */
    public Parts draw() {
        PointSet all = shuffled(kind == DataKind.OWN ? own : generated(), new Rng(seed ^ ORDER));
        int tested = (int) Math.round(all.size() * testShare);
        int learned = Math.max(Math.min(all.size(), 1), all.size() - tested);
        return new Parts(all.slice(0, learned), all.slice(learned, all.size()));
    }

    private PointSet generated() {
        DoubleUnaryOperator line =
                Boundary.read(function) instanceof Boundary.Success success ? success.function() : x -> 0;
        return new PointGenerator(new Rng(seed), classes, line).draw(kind, count, noise);
    }

    private static PointSet shuffled(PointSet points, Rng rng) {
        double[] x1 = points.x1().clone();
        double[] x2 = points.x2().clone();
        int[] labels = points.labels().clone();
        for (int i = labels.length - 1; i > 0; i--) {
            int j = rng.below(i + 1);
            swap(x1, i, j);
            swap(x2, i, j);
            int label = labels[i];
            labels[i] = labels[j];
            labels[j] = label;
        }
        return new PointSet(x1, x2, labels, points.classes());
    }

    private static void swap(double[] x, int i, int j) {
        double kept = x[i];
        x[i] = x[j];
        x[j] = kept;
    }
}
