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
        return loss >= RunCurve.BROKEN ? Double.POSITIVE_INFINITY : loss;
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

    /** Empty where nothing is known of it yet. */
    public RunCurve curve(RunCurve.Kind kind) {
        return RunCurve.of(run, kind);
    }
}
