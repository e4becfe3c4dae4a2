package backprop.ui.classroom.board;

import backprop.lesson.page.RunRow;
import backprop.run.LineStyle;
import backprop.ui.train.chart.Axis;
import backprop.ui.train.chart.Line;
import backprop.ui.train.chart.LineChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** The losses of all, quiet; one of them stands out. */
final class ClassCurves {
    private static final LineStyle QUIET = new LineStyle(1, 1), MARKED = new LineStyle(2, 1);
    private static final int ROOM_A_TICK = 90, TICKS = 7, THIN = 1, THICK = 3;
    private static final double MOST_LOSS = 1e4;
    /** How close, as a share of the height, a curve passes by what is pointed at. */
    private static final double NEAR = 0.08;

    private final LineChart chart;
    private List<RunRow> rows = List.of();
    private double highest = 1;

    /**
     * @param pointed told whose curve is pointed at
     * @param repaint asked for when the room has changed
     */
    ClassCurves(HTMLElement root, Consumer<Optional<String>> pointed, Runnable repaint) {
        chart = new LineChart(root, "board.curves.missing", x -> {}, () -> pointed.accept(Optional.empty()), repaint);
        onPlace(root, (x, y) -> pointed.accept(nearest(x, y)));
    }

    void show(List<RunRow> all, Optional<String> marked) {
        rows = all;
        int longest = rows.stream().mapToInt(row -> row.run().iteration()).max().orElse(0);
        highest = 0.01;
        List<Line> lines = new ArrayList<>();
        for (RunRow row : rows) {
            boolean isMarked = marked.equals(Optional.of(row.tile().student()));
            double[] losses = row.y();
            for (double loss : losses) if (loss < MOST_LOSS) highest = Math.max(highest, loss);
            Line line = new Line(isMarked ? MARKED : QUIET, isMarked ? THICK : THIN, false, row.x(), losses);
            lines.add(isMarked ? lines.size() : 0, line);
        }
        highest *= 1.1;
        int ticks = Math.max(2, chart.width() / ROOM_A_TICK);
        chart.show(Axis.along(Math.max(2, longest), ticks, 1), Axis.values(highest, TICKS), lines);
    }

    private Optional<String> nearest(double x, double y) {
        Optional<String> found = Optional.empty();
        double least = NEAR;
        for (RunRow row : rows) {
            double away = Math.abs(row.at(x) - y) / highest;
            if (!(away < least)) continue;
            least = away;
            found = Optional.of(row.tile().student());
        }
        return found;
    }

    @JSBody(
            params = {"root", "then"},
            imports = @JSBodyImport(alias = "chart", fromModule = "chart.js"),
            script = "chart.onPlace(root, then);")
    private static native void onPlace(HTMLElement root, Pointed then);

    @JSFunctor
    private interface Pointed extends JSObject {
        void at(double x, double y);
    }
}
