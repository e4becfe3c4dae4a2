package backprop.ui.learn.unit;

import backprop.points.Plane;
import backprop.ui.dom.Markup;
import org.teavm.jso.dom.xml.Element;

/** The line on which a unit's sum is 0, drawn over the plane. */
final class Border {
    private static final double LONG = 3 * Plane.HALF;

    private final Element line = Markup.svg("line", "class", "border");

    /** @param svg as large as the plane, its units the plane's, downwards */
    Border(Element svg) {
        svg.appendChild(line);
    }

    /** w₁ x₁ + w₂ x₂ + b = 0; nowhere where both weights are 0. */
    void show(double w1, double w2, double b) {
        double square = w1 * w1 + w2 * w2;
        double foot = square > 0 ? -b / square : 0;
        double across = square > 0 ? LONG / Math.sqrt(square) : 0;
        set("x1", foot * w1 - across * w2);
        set("y1", -(foot * w2 + across * w1));
        set("x2", foot * w1 + across * w2);
        set("y2", -(foot * w2 - across * w1));
    }

    private void set(String name, double value) {
        line.setAttribute(name, Markup.number(value));
    }
}
