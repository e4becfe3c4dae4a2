package backprop.lesson.page;

import backprop.lesson.StudentMessage.RunReported;
import backprop.lesson.StudentMessage.Tested;
import java.util.List;

/**
 * A run's curve on the board.
 *
 * @param x iterations, growing
 * @param y its values there; NaN where it is no number any more
 */
public record RunCurve(double[] x, double[] y) {
    /** What is drawn over iterations. */
    public enum Kind {
        LOSS,
        ACCURACY
    }

    /** What stands for a loss that is no number any more: JSON has no infinity. */
    static final double BROKEN = 1e29;

    static RunCurve of(RunReported run, Kind kind) {
        return kind == Kind.LOSS ? losses(run) : accuracies(run.tests());
    }

    /** Its points lie evenly up to where the run is. */
    private static RunCurve losses(RunReported run) {
        int count = run.loss().size();
        double[] x = new double[count], y = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = Math.max(1, (double) run.iteration() * (i + 1) / count);
            double loss = run.loss().get(i);
            y[i] = loss >= BROKEN ? Double.NaN : loss;
        }
        return new RunCurve(x, y);
    }

    private static RunCurve accuracies(List<Tested> tests) {
        return new RunCurve(
                tests.stream().mapToDouble(Tested::iteration).toArray(),
                tests.stream().mapToDouble(Tested::accuracy).toArray());
    }

    public boolean isEmpty() {
        return x.length == 0;
    }

    /** The value at an iteration, between two points; NaN beyond the end. */
    public double at(double iteration) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] < iteration) continue;
            if (i == 0) return y[0];
            return y[i - 1] + (y[i] - y[i - 1]) * (iteration - x[i - 1]) / (x[i] - x[i - 1]);
        }
        return Double.NaN;
    }
}
