package backprop.ui.learn.technique;

import backprop.experiment.RateTrial;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.learn.Powers;
import backprop.ui.learn.SvgFigure;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.xml.Element;

/** A dot a try: its learning rate to the right, as a power of ten, the validation accuracy upwards; the good ones are full. */
final class RatePlot {
    private static final double LEFT = 48, WIDE = 846, NARROW = 430, TOP = 12, BOTTOM = 258;
    private static final double RATHER_WIDE = 500;
    private static final double DOT = 5;
    /** At most so much worse than the best. */
    private static final double GOOD = 0.05;

    private static final int TICKS = 5;

    private final SvgFigure axes;
    private final Element zone;
    private final SvgFigure cloud;
    private final List<Element> dots = new ArrayList<>();
    private final double right;
    private double low;
    private double high;

    RatePlot(Element svg) {
        right = width(svg) < RATHER_WIDE ? NARROW : WIDE;
        svg.setAttribute("viewBox", "0 0 " + Markup.number(right + 14) + " 304");
        SvgFigure picture = new SvgFigure(svg);
        axes = picture.group("axes");
        zone = picture.rectangle("zone", 0, TOP, 0, BOTTOM - TOP);
        cloud = picture.group("tries");
        picture.words("middle", (LEFT + right) / 2, 298, "learn-6.search.axis");
    }

    /** From one power of ten to another; there are no dots yet. */
    void axis(double low, double high) {
        this.low = low;
        this.high = high;
        axes.clear();
        for (int percent = 0; percent <= 100; percent += 20) {
            axes.path("axis", "M" + LEFT + " " + Markup.number(y(percent / 100.0)) + "H" + right);
            axes.text("end", LEFT - 8, y(percent / 100.0) + 4, LocalNumbers.fixed(percent / 100.0, 1));
        }
        for (int i = 0; i <= TICKS; i++) {
            double at = low + (high - low) * i / TICKS;
            String text = at == Math.rint(at) ? Powers.ofTen(at) : Powers.text(Math.pow(10, at));
            axes.text(i == TICKS ? "end" : "middle", x(at), BOTTOM + 18, text);
        }
    }

    void show(List<RateTrial.Result> results) {
        double best =
                results.stream().mapToDouble(RateTrial.Result::validation).max().orElse(0);
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < Math.max(results.size(), dots.size()); i++) {
            if (i == dots.size()) dots.add(cloud.circle("try", DOT));
            Element dot = dots.get(i);
            dot.setAttribute("visibility", i < results.size() ? "visible" : "hidden");
            if (i >= results.size()) continue;
            double validation = results.get(i).validation();
            double x = x(Math.log10(results.get(i).rate()));
            SvgFigure.set(dot, "cx", x, "cy", y(validation));
            boolean isGood = validation >= best - GOOD;
            dot.setAttribute("class", validation == best ? "try best" : isGood ? "try good" : "try");
            if (isGood) {
                first = Math.min(first, x);
                last = Math.max(last, x);
            }
        }
        boolean isThere = first <= last;
        SvgFigure.set(zone, "x", isThere ? first - DOT : 0, "width", isThere ? last - first + 2 * DOT : 0);
    }

    /** In pixels; a narrow screen gets a narrow picture, as high as the wide one. */
    @JSBody(params = "element", script = "return element.getBoundingClientRect().width;")
    private static native double width(Element element);

    private double x(double exponent) {
        return LEFT + (exponent - low) / (high - low) * (right - LEFT);
    }

    private static double y(double accuracy) {
        return BOTTOM - accuracy * (BOTTOM - TOP);
    }
}
