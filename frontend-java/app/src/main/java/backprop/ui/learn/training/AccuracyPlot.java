package backprop.ui.learn.training;

import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.learn.SvgFigure;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.xml.Element;

/** Accuracies against iterations. The vertical scale is the logarithm of the share of errors. */
final class AccuracyPlot {
    private static final double LEFT = 48, WIDE = 846, NARROW = 430, TOP = 16, BOTTOM = 316;
    private static final double RATHER_WIDE = 500;
    private static final double[] LINES = {0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99};
    private static final double BEST = 0.99;

    /** After an iteration. */
    record Point(int iteration, double train, double test) {}

    private final int iterations;
    private final double right;
    private final Element train;
    private final Element test;
    private final SvgFigure dots;
    private final List<Point> points = new ArrayList<>();

    AccuracyPlot(Element element, int iterations, List<Point> notebook) {
        this.iterations = iterations;
        right = width(element) < RATHER_WIDE ? NARROW : WIDE;
        element.setAttribute("viewBox", "0 0 " + Markup.number(right + 14) + " 360");
        SvgFigure svg = new SvgFigure(element);
        for (double line : LINES) {
            svg.path("axis", "M" + LEFT + " " + Markup.number(y(line)) + "H" + right);
            svg.text("end", LEFT - 8, y(line) + 4, LocalNumbers.fixed(line, line * 10 % 1 == 0 ? 1 : 2));
        }
        int ticks = right == WIDE ? 5 : 2;
        for (int i = 0; i <= iterations; i += iterations / ticks) {
            svg.text(i == iterations ? "end" : "middle", x(i), 336, LocalNumbers.grouped(i));
        }
        svg.words("middle", (LEFT + right) / 2, 356, "learn-5.run.axis");
        svg.path("line notebook train", line(notebook, false));
        svg.path("line notebook test", line(notebook, true));
        train = svg.path("line train", "");
        test = svg.path("line test", "");
        dots = svg.group("dots");
    }

    /** In pixels; a narrow screen gets a narrow picture, as high as the wide one. */
    @JSBody(params = "element", script = "return element.getBoundingClientRect().width;")
    private static native double width(Element element);

    private double x(int iteration) {
        return LEFT + (double) iteration / iterations * (right - LEFT);
    }

    private static double y(double accuracy) {
        double errors = Math.max(1 - accuracy, (1 - BEST) * 0.8);
        return TOP + (Math.log(errors) - Math.log(1 - BEST)) / -Math.log(1 - BEST) * (BOTTOM - TOP);
    }

    void add(Point point) {
        points.add(point);
        train.setAttribute("d", line(points, false));
        test.setAttribute("d", line(points, true));
        SvgFigure.set(dots.circle("point", 3.5), "cx", x(point.iteration()), "cy", y(point.test()));
    }

    void clear() {
        points.clear();
        train.setAttribute("d", "");
        test.setAttribute("d", "");
        dots.clear();
    }

    private String line(List<Point> points, boolean isTest) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.length() == 0 ? "M" : "L").append(Markup.number(x(point.iteration())));
            path.append(' ').append(Markup.number(y(isTest ? point.test() : point.train())));
        }
        return path.toString();
    }
}
