package backprop.ui.learn.check;

import backprop.json.Json;
import backprop.ui.learn.SvgFigure;
import java.util.List;
import org.teavm.jso.dom.xml.Element;

/**
 * The gradients of one parameter: a dot a weight, backprop's to the right, the central difference upwards, both to the scale of
 * the largest of either. Where backprop's are ten times too large, the dots lie on a line of slope 1/10.
 */
final class GradientDots {
    private static final double MIDDLE = 36, REACH = 32;

    private final SvgFigure svg;

    /** @param element of 72 × 72 */
    GradientDots(Element element) {
        svg = new SvgFigure(element);
    }

    /** @param entries of each weight numerical and backprop */
    void show(Json entries) {
        svg.clear();
        svg.path("axis", "M4 4H68V68H4ZM36 4V68M4 36H68");
        svg.path("diagonal", "M4 68L68 4");
        double largest = Double.MIN_VALUE;
        for (Json pair : entries.items())
            for (Json gradient : pair.items()) largest = Math.max(largest, Math.abs(gradient.number()));
        SvgFigure dots = svg.group("dots");
        for (Json pair : entries.items()) dot(dots, pair.items(), largest);
    }

    private static void dot(SvgFigure dots, List<Json> pair, double largest) {
        double x = MIDDLE + REACH * pair.get(1).number() / largest;
        double y = MIDDLE - REACH * pair.get(0).number() / largest;
        SvgFigure.set(dots.circle("dot", 2), "cx", x, "cy", y);
    }
}
