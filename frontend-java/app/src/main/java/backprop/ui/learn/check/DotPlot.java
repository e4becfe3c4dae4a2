package backprop.ui.learn.check;

import backprop.ui.dom.LocalNumbers;
import backprop.ui.learn.SvgFigure;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.xml.Element;

/** A dot a weight: its gradient by backprop to the right, by the central difference upwards. */
final class DotPlot {
    private static final double LEFT = 56, RIGHT = 407, TOP = 8, BOTTOM = 300;

    private final SvgFigure svg;
    private final SvgFigure cloud;
    private final List<Element> dots = new ArrayList<>();
    private double end;

    DotPlot(Element element) {
        svg = new SvgFigure(element);
        svg.path("axis", "M56 8V300H407M231.5 8V300M56 154H407");
        svg.path("diagonal", "M56 300L407 8");
        cloud = svg.group("dots");
        svg.words("name middle", 231.5, 336, "learn-check.backprop");
        Element upwards = svg.words("name middle", 0, 0, "learn-check.numerical");
        upwards.setAttribute("transform", "translate(14 154) rotate(-90)");
    }

    /** Of each weight the two gradients; the first ones decide on the scale. */
    void show(List<double[]> numericalAndBackprop) {
        if (end == 0) scale(numericalAndBackprop);
        for (int i = 0; i < numericalAndBackprop.size(); i++) {
            if (i == dots.size()) dots.add(cloud.circle("dot", 3.5));
            double[] pair = numericalAndBackprop.get(i);
            double x = LEFT + (pair[1] + end) / (2 * end) * (RIGHT - LEFT);
            double y = BOTTOM - (pair[0] + end) / (2 * end) * (BOTTOM - TOP);
            SvgFigure.set(dots.get(i), "cx", x, "cy", Math.max(TOP, Math.min(BOTTOM, y)));
        }
    }

    /** Ends at 1, 2 or 5 times a power of ten. */
    private void scale(List<double[]> pairs) {
        double largest = 1e-12;
        for (double[] pair : pairs) largest = Math.max(largest, Math.abs(pair[1]));
        double power = Math.pow(10, Math.floor(Math.log10(largest)));
        end = largest <= power
                ? power
                : largest <= 2 * power ? 2 * power : largest <= 5 * power ? 5 * power : 10 * power;
        int digits = (int) Math.max(0, -Math.floor(Math.log10(end)));
        String most = LocalNumbers.fixed(end, digits);
        svg.text("middle", LEFT, 318, "−" + most);
        svg.text("middle", 231.5, 318, "0");
        svg.text("end", RIGHT, 318, most);
        svg.text("end", 48, 304, "−" + most);
        svg.text("end", 48, 158, "0");
        svg.text("end", 48, 18, most);
    }
}
