package backprop.ui.train;

import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.dom.Theme;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
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
        if (!UPlot.isHere()) Texts.say((HTMLElement) root.appendChild(Markup.html("p", "class", "missing")), missing);
        onPointer(root, x -> pointed.accept(x), left::run);
        onResize(root, (w, h) -> {
            width = w;
            height = h;
            repaint.run();
        });
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
    void mark(double x, List<CrosshairMarks.Dot> dots) {
        if (plot == null) return;
        marks.show(plot, x, dots);
    }

    void unmark() {
        marks.hide();
    }

    @JSBody(
            params = {"root", "name", "least", "most", "ticks", "labels"},
            script = "root[name] = { range: [least, most], ticks: Array.from(ticks), labels: Array.from(labels) };")
    private static native void axis(
            HTMLElement root, String name, double least, double most, double[] ticks, String[] labels);

    // Names of one letter are TeaVM's: a local one would hide a parameter.
    @JSBody(
            params = {"root", "colour", "dash", "weight", "dots"},
            script = "var ink = getComputedStyle(root).getPropertyValue('--run-' + colour);"
                    + " var dashes = [undefined, undefined, [8, 5], [0.1, 5], [10, 5, 0.1, 5]];"
                    + " return { stroke: ink, dash: dashes[dash], cap: 'round', spanGaps: true,"
                    + " width: [1, 1.25, 2, 3][weight], alpha: weight ? 1 : 0.2,"
                    + " points: { show: dots, size: 8, fill: ink, stroke: ink } };")
    private static native JSObject series(HTMLElement root, int colour, int dash, int weight, boolean dots);

    @JSBody(
            params = {"xs", "ys"},
            script = "return [xs, Array.from(ys, function(value) { return isFinite(value) ? value : null; })];")
    private static native JSObject table(@JSByRef double[] xs, @JSByRef double[] ys);

    @JSBody(params = "tables", script = "return tables.length ? uPlot.join(tables) : [[0, 1]];")
    private static native JSObject join(JSArray<JSObject> tables);

    @JSBody(
            params = {"root", "width", "height", "series", "data", "log"},
            script =
                    "var styles = getComputedStyle(root), token = function(name) { return styles.getPropertyValue(name); };"
                            + " var axis = function(name, size, gap) { return { stroke: token('--muted'),"
                            + " font: '13px ' + styles.fontFamily, size: size, gap: gap, ticks: { show: false },"
                            + " grid: { stroke: token('--line'), width: 1 }, splits: function() { return root[name].ticks; },"
                            + " filter: function(chart, ticks) { return ticks; }, values: function() { return root[name].labels; } }; };"
                            + " var range = function(name) { return function() { return root[name].range; }; };"
                            + " return new uPlot({ width: width, height: height, padding: [8, 22, 0, 0],"
                            + " legend: { show: false }, cursor: { show: false }, series: [{}].concat(series),"
                            + " scales: { x: { time: false, range: range('x') }, y: { distr: log ? 3 : 1, range: range('y') } },"
                            + " axes: [axis('x', 26, 6), axis('y', 52, 8)] }, data, root);")
    private static native UPlot create(
            HTMLElement root, int width, int height, JSArray<JSObject> series, JSObject data, boolean log);

    // A finger that moves sideways reads; one that moves up and down scrolls the page (touch-action: pan-y).
    @JSBody(
            params = {"root", "pointed", "left"},
            script =
                    "var read = function(event) { var over = root.querySelector('.u-over'); if (!over) return;"
                            + " var box = over.getBoundingClientRect(), range = root.x.range;"
                            + " pointed(range[0] + (range[1] - range[0]) * (event.clientX - box.left) / box.width); };"
                            + " root.addEventListener('pointermove', read); root.addEventListener('pointerdown', read);"
                            + " root.addEventListener('pointerleave', function(event) { if (event.pointerType === 'mouse') left(); });")
    private static native void onPointer(HTMLElement root, Pointed pointed, Then left);

    @JSBody(
            params = {"root", "size"},
            script = "new ResizeObserver(function() { size(root.clientWidth, root.clientHeight); }).observe(root);")
    private static native void onResize(HTMLElement root, Size size);

    @JSFunctor
    private interface Pointed extends JSObject {
        void accept(double x);
    }

    @JSFunctor
    private interface Size extends JSObject {
        void accept(int width, int height);
    }

    @JSFunctor
    private interface Then extends JSObject {
        void run();
    }
}
