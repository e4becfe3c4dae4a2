package backprop.ui.learn.technique;

import backprop.ui.dom.Markup;
import backprop.ui.learn.SvgFigure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.dom.xml.Element;

/** A small plot of lines against iterations: losses or accuracies. */
final class Curves {
    /** Of the picture in its own units; the axes have labels to the left and below. */
    record Size(double width, double height, double left, double bottom) {}

    private static final double TOP = 6, RIGHT = 6;

    private final Size size;
    private final int iterations;
    private final double highest;
    private final SvgFigure svg;
    private final Map<String, Element> lines = new LinkedHashMap<>();
    private final Map<String, List<double[]>> points = new LinkedHashMap<>();

    /** @param highest at the upper end of the vertical axis, which begins at 0 */
    Curves(Element element, Size size, int iterations, double highest) {
        this.size = size;
        this.iterations = iterations;
        this.highest = highest;
        element.setAttribute("viewBox", "0 0 " + size.width() + " " + size.height());
        svg = new SvgFigure(element);
    }

    /** A line across, with its number. */
    void tick(double y, String text) {
        svg.path("axis", "M" + size.left() + " " + Markup.number(y(y)) + "H" + (size.width() - RIGHT));
        svg.text("end", size.left() - 6, y(y) + 4, text);
    }

    /** What stands below an iteration. */
    void below(int iteration, String kind, String text) {
        svg.text(kind, x(iteration), size.height() - 4, text);
    }

    /** Lines lie over each other in the order of these calls. */
    void line(String id, String kind) {
        lines.put(id, svg.path("line " + kind, ""));
        points.put(id, new ArrayList<>());
    }

    void add(String id, int iteration, double y) {
        List<double[]> line = points.get(id);
        line.add(new double[] {x(iteration), y(Math.min(y, highest))});
        StringBuilder path = new StringBuilder();
        for (double[] point : line) {
            path.append(path.length() == 0 ? "M" : "L").append(Markup.number(point[0]));
            path.append(' ').append(Markup.number(point[1]));
        }
        lines.get(id).setAttribute("d", path.toString());
    }

    void clear() {
        points.values().forEach(List::clear);
        lines.values().forEach(line -> line.setAttribute("d", ""));
    }

    private double x(int iteration) {
        return size.left() + (double) iteration / iterations * (size.width() - size.left() - RIGHT);
    }

    private double y(double y) {
        return TOP + (1 - y / highest) * (size.height() - size.bottom() - TOP);
    }
}
