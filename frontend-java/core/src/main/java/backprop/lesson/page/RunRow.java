package backprop.lesson.page;

import backprop.lesson.StudentMessage.RunReported;
import backprop.lesson.Tile;
import backprop.session.settings.RunSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A student's run as the table has it.
 *
 * @param settings read from its link
 * @param loss the last of its curve; infinite where the run has broken off, NaN where there is none yet
 */
public record RunRow(Tile tile, RunReported run, RunSettings settings, double loss) {
    /** What the table can be sorted by. */
    public enum Column {
        NAME,
        NET,
        OPTIMIZER,
        RATE,
        ITERATION,
        LOSS,
        ACCURACY,
        STATE
    }

    /** What stands for a loss that is no number any more: JSON has no infinity. */
    private static final double BROKEN = 1e29;

    /** @param parameters takes a query apart */
    public static List<RunRow> of(List<Tile> tiles, Function<String, Map<String, String>> parameters) {
        List<RunRow> rows = new ArrayList<>();
        for (Tile tile : tiles)
            tile.run()
                    .ifPresent(run -> rows.add(new RunRow(
                            tile,
                            run,
                            RunSettings.read(parameters.apply(run.settings())).settings(),
                            last(run))));
        return rows;
    }

    private static double last(RunReported run) {
        if (run.loss().isEmpty()) return Double.NaN;
        double loss = run.loss().get(run.loss().size() - 1);
        return loss >= BROKEN ? Double.POSITIVE_INFINITY : loss;
    }

    public double accuracy() {
        return run.testAccuracy().orElse(Double.NaN);
    }

    /** Where there is no number yet, last, whichever way it is sorted. */
    public static Comparator<RunRow> by(Column column, boolean descending) {
        Comparator<RunRow> order =
                switch (column) {
                    case NAME -> text(row -> row.tile.name().english());
                    case NET -> text(row -> row.settings.plan().architecture().text());
                    case OPTIMIZER ->
                        text(row -> row.settings.plan().optimizer().key());
                    case STATE -> text(row -> row.run.state().name());
                    case RATE ->
                        Comparator.comparingDouble(row -> row.settings.plan().learningRate());
                    case ITERATION -> Comparator.comparingInt(row -> row.run.iteration());
                    case LOSS -> Comparator.comparingDouble(RunRow::loss);
                    case ACCURACY -> Comparator.comparingDouble(RunRow::accuracy);
                };
        Comparator<RunRow> missing = Comparator.comparing(row -> row.isMissing(column));
        return missing.thenComparing(descending ? order.reversed() : order).thenComparing(row -> row.tile.student());
    }

    private boolean isMissing(Column column) {
        double number = column == Column.LOSS ? loss : column == Column.ACCURACY ? accuracy() : 0;
        return Double.isNaN(number);
    }

    private static Comparator<RunRow> text(Function<RunRow, String> of) {
        return Comparator.comparing(of);
    }

    /** Iterations at which the curve's points lie: evenly up to where the run is. */
    public double[] x() {
        int count = run.loss().size();
        double[] x = new double[count];
        for (int i = 0; i < count; i++) x[i] = Math.max(1, (double) run.iteration() * (i + 1) / count);
        return x;
    }

    /** Its losses; no number where it is none any more. */
    public double[] y() {
        double[] y = new double[run.loss().size()];
        for (int i = 0; i < y.length; i++) {
            double loss = run.loss().get(i);
            y[i] = loss >= BROKEN ? Double.NaN : loss;
        }
        return y;
    }

    /** The loss at an iteration, between two points of the curve; NaN beyond its end. */
    public double at(double iteration) {
        double[] xs = x(), ys = y();
        for (int i = 0; i < xs.length; i++) {
            if (xs[i] < iteration) continue;
            if (i == 0) return ys[0];
            return ys[i - 1] + (ys[i] - ys[i - 1]) * (iteration - xs[i - 1]) / (xs[i] - xs[i - 1]);
        }
        return Double.NaN;
    }
}
