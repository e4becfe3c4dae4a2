package backprop.ui.train.chart;

import backprop.run.AccuracyMark;
import backprop.run.RunView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The accuracies of several runs as lines: on the test digits of all, on the training digits of the one at work. */
final class AccuracyLines {
    private static final int MOST_DOTS = 40;
    private static final double STEP = 0.05;

    final List<Line> lines = new ArrayList<>();
    private double least = 1;

    AccuracyLines(List<RunView> runs, Optional<RunView> current) {
        for (RunView run : runs) {
            if (run.marks().isEmpty()) continue;
            boolean now = run.isOf(current);
            // A single value makes no line.
            if (now) lines.add(line(run, 1, run.marks().size() == 1, AccuracyMark::train));
            lines.add(line(run, now ? 3 : 2, now && run.marks().size() <= MOST_DOTS, AccuracyMark::test));
            // Where a run was in the middle of its way: what comes after can be told apart, and what was before need
            // not.
            AccuracyMark middle = run.marks().get(run.marks().size() / 2);
            least = Math.min(least, now ? Math.min(middle.train(), middle.test()) : middle.test());
        }
    }

    private static Line line(RunView run, int weight, boolean dots, ToDoubleFunction<AccuracyMark> value) {
        double[] x = run.marks().stream().mapToDouble(AccuracyMark::iteration).toArray();
        return new Line(
                run.style(),
                weight,
                dots,
                x,
                run.marks().stream().mapToDouble(value).toArray());
    }

    Axis axis(int ticks) {
        double low = lines.isEmpty() ? 0.8 : Math.max(0, Math.floor((least - 0.03) / STEP) * STEP);
        return Axis.shares(low, ticks);
    }
}
