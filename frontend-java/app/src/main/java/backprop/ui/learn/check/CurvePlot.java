package backprop.ui.learn.check;

import backprop.ui.dom.Markup;
import backprop.ui.learn.SvgFigure;
import java.util.Map;
import java.util.SortedMap;
import org.teavm.jso.dom.xml.Element;

/** The largest relative error of a check against its step, both as powers of ten. */
final class CurvePlot {
    /** The exponents at the edges. */
    static final double FIRST = -8, LAST = -1;

    private static final double LOWEST = -11, PASS = -5;
    private static final double LEFT = 56, RIGHT = 407, TOP = 20, BOTTOM = 300;

    private final Element inDouble;
    private final Element inFloat;
    private final Element hereLine;
    private final Element here;

    CurvePlot(Element element) {
        SvgFigure svg = new SvgFigure(element);
        svg.rectangle("pass-zone", LEFT, y(PASS), RIGHT - LEFT, BOTTOM - y(PASS));
        svg.path("axis", "M56 8V300H407");
        svg.words("pass-name end", RIGHT - 6, 290, "learn-check.pass");
        for (int e = (int) FIRST; e <= LAST; e += 1) {
            svg.text("middle", x(e), 318, "10" + "⁻" + "⁰¹²³⁴⁵⁶⁷⁸".charAt(-e));
        }
        svg.text("end", 48, y(0) + 4, "1");
        svg.text("end", 48, y(-3) + 4, "10⁻³");
        svg.text("end", 48, y(-6) + 4, "10⁻⁶");
        svg.text("end", 48, y(-9) + 4, "10⁻⁹");
        svg.words("middle name", 231.5, 336, "learn-check.step");
        inFloat = svg.path("curve single", "");
        inDouble = svg.path("curve", "");
        svg.words("", LEFT + 8, y(-0.95), "learn-check.float");
        svg.words("name", LEFT + 8, y(-5.9), "learn-check.double");
        hereLine = svg.path("here-line", "");
        here = svg.circle("here", 6);
        here.setAttribute("visibility", "hidden");
    }

    private static double x(double exponent) {
        return LEFT + (exponent - FIRST) / (LAST - FIRST) * (RIGHT - LEFT);
    }

    private static double y(double exponent) {
        double inside = Math.max(LOWEST, Math.min(0.4, exponent));
        return TOP + inside / LOWEST * (BOTTOM - TOP);
    }

    private static double heightOf(double error) {
        return y(error > 0 ? Math.log10(error) : LOWEST);
    }

    /** Errors by the exponents of their steps, as many as are known. */
    void show(SortedMap<Double, Double> doubles, SortedMap<Double, Double> floats) {
        inDouble.setAttribute("d", line(doubles));
        inFloat.setAttribute("d", line(floats));
    }

    private static String line(SortedMap<Double, Double> errors) {
        StringBuilder path = new StringBuilder();
        for (Map.Entry<Double, Double> e : errors.entrySet()) {
            path.append(path.length() == 0 ? "M" : "L").append(Markup.number(x(e.getKey())));
            path.append(' ').append(Markup.number(heightOf(e.getValue())));
        }
        return path.toString();
    }

    void mark(double exponent, double error) {
        SvgFigure.set(here, "cx", x(exponent), "cy", heightOf(error));
        here.setAttribute("visibility", "visible");
        hereLine.setAttribute("d", "M" + Markup.number(x(exponent)) + " " + Markup.number(heightOf(error)) + "V300");
    }
}
