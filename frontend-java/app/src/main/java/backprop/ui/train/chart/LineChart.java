package backprop.ui.train.chart;

import backprop.browser.callback.Callback;
import backprop.browser.callback.NumberCallback;
import backprop.ui.dom.ElementSize;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.dom.Theme;
import backprop.ui.paper.Printing;
import backprop.ui.widget.LineClasses;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.dom.html.HTMLElement;

/** Lines over iterations, drawn by uPlot; over them a line that can be moved by pointer, with a dot on each run's line. */
public final class LineChart {
    private final HTMLElement root;
    private final CrosshairMarks marks;
    private UPlot plot;
    private String built = "";
    private Axis x, y;
    private List<Line> lines = List.of();
    private int width, height;

    /**
     * @param missing the key of what stands there when the library has not come
     * @param repaint asked for when the room has changed
     */
    public LineChart(HTMLElement root, String missing, DoubleConsumer pointed, Runnable left, Runnable repaint) {
        this.root = root;
        marks = new CrosshairMarks(root);
        width = root.getClientWidth();
        height = root.getClientHeight();
        if (!UPlot.isHere()) Texts.show((HTMLElement) root.appendChild(Markup.html("p", "class", "missing")), missing);
        onPointer(root, x -> pointed.accept(x), left::run);
        ElementSize.observe(root, () -> {
            width = root.getClientWidth();
            height = root.getClientHeight();
            repaint.run();
        });
        Printing.around(() -> addDrawing(List.of()), this::removeDrawing);
    }

    /** The chart as a drawing instead of pixels, while something is done. */
    public <T> T onPaper(List<LineKey> keys, Supplier<T> then) {
        addDrawing(keys);
        try {
            return then.get();
        } finally {
            removeDrawing();
        }
    }

    private void addDrawing(List<LineKey> keys) {
        removeDrawing();
        boolean isSeen = width > 0 && height > 0;
        if (plot == null || !isSeen) return;
        String unit = root.hasAttribute("data-unit") ? root.getAttribute("data-unit") : "";
        root.appendChild(new ChartDrawing(width, height, x, y).draw(lines, unit, keys));
    }

    private void removeDrawing() {
        HTMLElement drawing = root.querySelector(".on-paper");
        if (drawing != null) drawing.delete();
    }

    /** In pixels, as it was told last: to ask for it while a picture is being made would lay out the page for it. */
    public int width() {
        return width;
    }

    public void show(Axis x, Axis y, List<Line> lines) {
        if (!UPlot.isHere()) return;
        String key = key(y.logarithmic(), lines);
        boolean same = key.equals(built);
        if (same && x.equals(this.x) && y.equals(this.y) && lines.equals(this.lines)) return;
        this.x = x;
        this.y = y;
        this.lines = lines;
        JSArray<JSObject> tables = new JSArray<>();
        for (Line line : lines) tables.push(table(line.x(), line.y()));
        axis(root, "x", x.least(), x.most(), x.ticks(), x.labels());
        axis(root, "y", y.least(), y.most(), y.ticks(), y.labels());
        if (same) {
            plot.setData(join(tables));
        } else {
            built = key;
            if (plot != null) plot.destroy();
            plot = create(root, width, height, series(lines), join(tables), y.logarithmic());
            marks.into(plot.getOver());
        }
    }

    /** All but the numbers: as long as it is the same, the chart need not be built anew. */
    private String key(boolean logarithmic, List<Line> lines) {
        StringBuilder key = new StringBuilder(Theme.name()).append(logarithmic);
        key.append(width).append('x').append(height);
        for (Line line : lines) {
            key.append('|')
                    .append(LineClasses.of(line.style()))
                    .append(line.weight())
                    .append(line.dots());
        }
        return key.toString();
    }

    private JSArray<JSObject> series(List<Line> lines) {
        JSArray<JSObject> series = new JSArray<>();
        for (Line line : lines) {
            int dash = line.weight() == 0 ? 1 : line.style().dash();
            series.push(series(root, line.style().colour(), dash, line.weight(), line.dots()));
        }
        return series;
    }

    /** Puts the reading line at an iteration, and a dot at each value. */
    public void mark(double x, List<CrosshairMarks.Dot> dots) {
        if (plot == null) return;
        marks.show(plot, x, dots);
    }

    public void unmark() {
        marks.hide();
    }

    @JSBody(
            params = {"root", "name", "least", "most", "ticks", "labels"},
            script = "root[name] = { range: [least, most], ticks: Array.from(ticks), labels: Array.from(labels) };")
    private static native void axis(
            HTMLElement root, String name, double least, double most, double[] ticks, String[] labels);

    @JSBody(
            params = {"root", "colour", "dash", "weight", "dots"},
            imports = @JSBodyImport(alias = "chart", fromModule = "chart.js"),
            script = "return chart.series(root, colour, dash, weight, dots);")
    private static native JSObject series(HTMLElement root, int colour, int dash, int weight, boolean dots);

    @JSBody(
            params = {"xs", "ys"},
            script = "return [xs, Array.from(ys, function(value) { return isFinite(value) ? value : null; })];")
    private static native JSObject table(@JSByRef double[] xs, @JSByRef double[] ys);

    @JSBody(params = "tables", script = "return tables.length ? uPlot.join(tables) : [[0, 1]];")
    private static native JSObject join(JSArray<JSObject> tables);

    @JSBody(
            params = {"root", "width", "height", "series", "data", "log"},
            imports = @JSBodyImport(alias = "chart", fromModule = "chart.js"),
            script = "return chart.create(root, width, height, series, data, log);")
    private static native UPlot create(
            HTMLElement root, int width, int height, JSArray<JSObject> series, JSObject data, boolean log);

    @JSBody(
            params = {"root", "pointed", "left"},
            imports = @JSBodyImport(alias = "chart", fromModule = "chart.js"),
            script = "chart.onPointer(root, pointed, left);")
    private static native void onPointer(HTMLElement root, NumberCallback pointed, Callback left);
}
