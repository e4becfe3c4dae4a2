package backprop.ui.train.chart;

import backprop.paper.PlotArea;
import backprop.ui.dom.Markup;
import backprop.ui.dom.MarkupText;
import backprop.ui.widget.LineClasses;
import java.util.List;
import org.teavm.jso.dom.xml.Element;

/** A chart in SVG, for paper and for a file: the axes, the lines, and below them which line is whose. */
final class ChartDrawing {
    private static final double LEFT = 52, TOP = 8, RIGHT = 22, BOTTOM = 26, ROW = 22, SAMPLE = 28, LETTER = 4.5;
    private final Axis x, y;
    private final double width, height;
    private final PlotArea area;
    private final MarkupText text = new MarkupText();

    /** In pixels, as the chart on the screen; the keys come below. */
    ChartDrawing(double width, double height, Axis x, Axis y) {
        this.width = width;
        this.height = height;
        this.x = x;
        this.y = y;
        area = new PlotArea(width - LEFT - RIGHT, height - TOP - BOTTOM, span(x), span(y));
    }

    private static PlotArea.Span span(Axis axis) {
        return new PlotArea.Span(axis.least(), axis.most(), axis.logarithmic());
    }

    /** @param unit of what goes from left to right */
    Element draw(List<Line> lines, String unit, List<LineKey> keys) {
        double whole = height + keys.size() * ROW;
        String box = "0 0 " + Markup.number(width) + " " + Markup.number(whole);
        Element svg = Markup.svg("svg", "class", "on-paper", "viewBox", box);
        svg.setAttribute("width", Markup.number(width));
        svg.setAttribute("height", Markup.number(whole));
        axes();
        text(unit, "unit", 0, height - LETTER - 1);
        // What is beyond an axis is cut off here as on the screen.
        String across = Markup.number(area.width()), down = Markup.number(area.height());
        text.open("svg", "x", "" + LEFT, "y", "" + TOP, "width", across, "height", down);
        lines.forEach(this::line);
        text.close("svg");
        for (int i = 0; i < keys.size(); i++) key(keys.get(i), height + (i + 0.5) * ROW);
        text.fill(svg);
        return svg;
    }

    private void axes() {
        for (int i = 0; i < x.ticks().length; i++) {
            double at = LEFT + area.across(x.ticks()[i]);
            rule(at, TOP, at, TOP + area.height());
            text(x.labels()[i], "middle", at, height - LETTER - 1);
        }
        for (int i = 0; i < y.ticks().length; i++) {
            double at = TOP + area.down(y.ticks()[i]);
            rule(LEFT, at, LEFT + area.width(), at);
            text(y.labels()[i], "end", LEFT - 8, at + LETTER);
        }
    }

    private void rule(double fromX, double fromY, double toX, double toY) {
        String way = "M" + Markup.number(fromX) + " " + Markup.number(fromY);
        text.put("path", "", "class", "rule", "d", way + "L" + Markup.number(toX) + " " + Markup.number(toY));
    }

    private void text(String words, String classes, double left, double base) {
        if (words.isEmpty()) return;
        text.put("text", words, "class", classes, "x", Markup.number(left), "y", Markup.number(base));
    }

    private void line(Line line) {
        String classes = LineClasses.of(line.style()) + " weight-" + line.weight();
        text.put("path", "", "class", classes, "d", area.path(line.x(), line.y()));
        if (!line.dots()) return;
        for (int i : area.placed(line.x(), line.y())) {
            String left = Markup.number(area.across(line.x()[i]));
            String top = Markup.number(area.down(line.y()[i]));
            text.put("circle", "", "class", LineClasses.of(line.style()), "cx", left, "cy", top, "r", "4");
        }
    }

    private void key(LineKey key, double middle) {
        String way = "M" + LEFT + " " + Markup.number(middle) + "h" + SAMPLE;
        text.put("path", "", "class", LineClasses.of(key.style()) + " weight-2", "d", way);
        text(key.name(), "unit", LEFT + SAMPLE + 8, middle + LETTER);
    }
}
