package backprop.ui.train.chart;

import backprop.run.LossHistory;
import backprop.run.RunView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The losses of several runs as lines, and the axis that holds them. */
final class LossLines {
    private static final int MOST_POINTS = 500;
    private static final double LEAST_LOSS = 1e-4, MOST_LOSS = 1e4;

    final List<Line> lines = new ArrayList<>();
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    /** @param longest iteration of the picture */
    LossLines(List<RunView> runs, Optional<RunView> current, int longest) {
        int width = width(longest);
        for (RunView run : runs) {
            LossHistory.Points points = run.losses().points(width);
            lines.add(new Line(run.style(), 0, false, points.x(), points.raw()));
            lines.add(new Line(run.style(), run.isOf(current) ? 3 : 2, false, points.x(), points.mean()));
            for (double mean : points.mean()) {
                if (!(mean < MOST_LOSS)) continue;
                least = Math.min(least, mean);
                most = Math.max(most, mean);
            }
        }
    }

    /** Iterations that share two points. */
    static int width(int longest) {
        return (longest + MOST_POINTS - 1) / MOST_POINTS;
    }

    Axis axis(boolean logarithmic, int ticks) {
        boolean any = least <= most;
        double high = any ? Math.max(most * 1.2, 0.01) : 3;
        if (!logarithmic) return Axis.values(high, ticks);
        double low = any ? Math.max(least / 1.6, LEAST_LOSS) : 0.05;
        return Axis.logarithmic(Math.min(low, high / 4), high, ticks);
    }
}
