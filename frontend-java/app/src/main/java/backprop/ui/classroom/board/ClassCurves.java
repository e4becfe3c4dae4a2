package backprop.ui.classroom.board;

import backprop.browser.callback.PointCallback;
import backprop.lesson.page.RunCurve;
import backprop.lesson.page.RunRow;
import backprop.run.LineStyle;
import backprop.ui.paper.PictureFile;
import backprop.ui.paper.SaveMenu;
import backprop.ui.train.chart.Axis;
import backprop.ui.train.chart.Line;
import backprop.ui.train.chart.LineChart;
import backprop.ui.train.chart.LineKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.html.HTMLElement;

/** The curves of all, quiet; one of them stands out. */
final class ClassCurves {
    private static final LineStyle QUIET = new LineStyle(1, 1), MARKED = new LineStyle(2, 1);
    private static final int ROOM_A_TICK = 90, TICKS = 7, THIN = 1, THICK = 3;
    private static final double MOST_LOSS = 1e4, STEP = 0.1;
    /** How close, as a share of the height, a curve passes by what is pointed at. */
    private static final double NEAR = 0.08;

    private final HTMLElement root;
    private final LineChart chart;
    private final Map<String, RunCurve> curves = new LinkedHashMap<>();
    private Axis values = Axis.values(1, TICKS);

    /**
     * @param pointed told whose curve is pointed at
     * @param repaint asked for when the room has changed
     */
    ClassCurves(HTMLElement root, Consumer<Optional<String>> pointed, Runnable repaint) {
        this.root = root;
        chart = new LineChart(root, "board.curves.missing", x -> {}, () -> pointed.accept(Optional.empty()), repaint);
        onPlace(root, (x, y) -> pointed.accept(nearest(x, y)));
    }

    /** All of it as a drawing, with this below. */
    void addSaveMenu(HTMLElement place, Supplier<List<LineKey>> keys, Supplier<String> name) {
        new SaveMenu(place, () -> chart.onPaper(keys.get(), () -> PictureFile.seen(root)), name);
    }

    /** Which curve is whose; only the one that stands out. */
    static List<LineKey> key(String student) {
        return List.of(new LineKey(MARKED, student));
    }

    void show(List<RunRow> rows, RunCurve.Kind kind, Optional<String> marked) {
        curves.clear();
        int longest = 2;
        List<Line> lines = new ArrayList<>();
        for (RunRow row : rows) {
            String student = row.tile().student();
            RunCurve curve = row.curve(kind);
            longest = Math.max(longest, row.run().iteration());
            if (curve.isEmpty()) continue;
            curves.put(student, curve);
            boolean isMarked = marked.equals(Optional.of(student));
            // A single value makes no line.
            boolean isPoint = curve.x().length == 1;
            Line line = new Line(isMarked ? MARKED : QUIET, isMarked ? THICK : THIN, isPoint, curve.x(), curve.y());
            lines.add(isMarked ? lines.size() : 0, line);
        }
        values = kind == RunCurve.Kind.LOSS ? losses() : Axis.shares(lowest(), TICKS);
        int ticks = Math.max(2, chart.width() / ROOM_A_TICK);
        chart.show(Axis.along(longest, ticks, 1), values, lines);
    }

    private Axis losses() {
        double highest = 0.01;
        for (RunCurve curve : curves.values())
            for (double loss : curve.y()) if (loss < MOST_LOSS) highest = Math.max(highest, loss);
        return Axis.values(highest * 1.1, TICKS);
    }

    /** All of each curve is in sight. */
    private double lowest() {
        double least = 1 - STEP;
        for (RunCurve curve : curves.values()) for (double share : curve.y()) least = Math.min(least, share);
        return Math.max(0, Math.floor(least / STEP) * STEP);
    }

    private Optional<String> nearest(double x, double y) {
        Optional<String> found = Optional.empty();
        double least = NEAR * (values.most() - values.least());
        for (Map.Entry<String, RunCurve> curve : curves.entrySet()) {
            double away = Math.abs(curve.getValue().at(x) - y);
            if (!(away < least)) continue;
            least = away;
            found = Optional.of(curve.getKey());
        }
        return found;
    }

    @JSBody(
            params = {"root", "then"},
            imports = @JSBodyImport(alias = "chart", fromModule = "chart.js"),
            script = "chart.onPlace(root, then);")
    private static native void onPlace(HTMLElement root, PointCallback then);
}
