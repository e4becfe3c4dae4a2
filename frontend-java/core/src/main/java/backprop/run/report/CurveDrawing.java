package backprop.run.report;

import backprop.paper.PlotArea;
import backprop.paper.PlotArea.Span;
import java.util.List;
import java.util.function.DoubleFunction;

/** Axes with their round numbers, and lines between them, in SVG. */
final class CurveDrawing {
    private static final double WIDTH = 360, HEIGHT = 190, LEFT = 44, TOP = 8, RIGHT = 14, BOTTOM = 24, LETTER = 4;
    private static final int TICKS = 5;

    private final ReportMarkup out;
    private final PlotArea area;

    private CurveDrawing(ReportMarkup out, Span x, Span y) {
        this.out = out;
        area = new PlotArea(WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM, x, y);
    }

    /** A line, and its class in the style sheet. */
    record Line(String kind, double[] x, double[] y) {}

    /**
     * @param label what a reader hears who does not see it
     * @param along iterations, from 0
     * @param value how a number of the upright axis is written
     */
    static void write(
            ReportMarkup out, String label, Span along, Span up, DoubleFunction<String> value, List<Line> lines) {
        CurveDrawing drawing = new CurveDrawing(out, along, up);
        String box = "0 0 " + pixels(WIDTH) + " " + pixels(HEIGHT);
        out.open("svg", "class", "curve", "viewBox", box, "role", "img", "aria-label", label);
        drawing.alongTicks(along);
        drawing.upTicks(up, value);
        lines.forEach(drawing::line);
        out.close("svg");
    }

    private void alongTicks(Span along) {
        for (double tick : Ticks.linear(along.least(), along.most(), TICKS)) {
            double at = LEFT + area.across(tick);
            rule(at, TOP, at, TOP + area.height());
            text(ReportWords.grouped((int) tick), "middle", at, HEIGHT - LETTER - 2);
        }
    }

    private void upTicks(Span up, DoubleFunction<String> value) {
        List<Double> ticks = up.logarithmic()
                ? Ticks.logarithmic(up.least(), up.most(), TICKS)
                : Ticks.linear(up.least(), up.most(), TICKS);
        for (double tick : ticks) {
            double at = TOP + area.down(tick);
            rule(LEFT, at, LEFT + area.width(), at);
            text(value.apply(tick), "end", LEFT - 6, at + LETTER);
        }
    }

    private void rule(double fromX, double fromY, double toX, double toY) {
        String way = "M" + pixels(fromX) + " " + pixels(fromY) + "L" + pixels(toX) + " " + pixels(toY);
        out.put("path", "", "class", "rule", "d", way);
    }

    private void text(String words, String anchor, double x, double y) {
        out.put("text", words, "text-anchor", anchor, "x", pixels(x), "y", pixels(y));
    }

    /** What is beyond an axis is cut off. */
    private void line(Line line) {
        String width = pixels(area.width()), height = pixels(area.height());
        out.open("svg", "x", pixels(LEFT), "y", pixels(TOP), "width", width, "height", height);
        out.put("path", "", "class", line.kind(), "d", area.path(line.x(), line.y()));
        int[] placed = area.placed(line.x(), line.y());
        // A single value makes no line.
        if (placed.length == 1) dot(line, placed[0]);
        out.close("svg");
    }

    private void dot(Line line, int at) {
        String x = pixels(area.across(line.x()[at])), y = pixels(area.down(line.y()[at]));
        out.put("circle", "", "class", line.kind(), "cx", x, "cy", y, "r", "3");
    }

    private static String pixels(double x) {
        double rounded = Math.rint(x * 10) / 10;
        return rounded == Math.rint(rounded) ? Integer.toString((int) rounded) : Double.toString(rounded);
    }
}
