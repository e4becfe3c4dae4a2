package backprop.ui.learn.check;

import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.learn.SvgFigure;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.xml.Element;

/** The accuracies of several nets against iterations; one of the lines is in front. */
final class AccuracyPlot {
    private static final double LEFT = 40, RIGHT = 408, TOP = 10, BOTTOM = 258;

    private final int iterations;
    private final List<Element> lines = new ArrayList<>();

    /** @param nets the right one first */
    AccuracyPlot(Element element, int nets, int iterations) {
        this.iterations = iterations;
        SvgFigure svg = new SvgFigure(element);
        for (int fifths = 0; fifths <= 5; fifths++) {
            double y = y(fifths / 5.0);
            svg.path("axis", "M" + LEFT + " " + Markup.number(y) + "H" + RIGHT);
            svg.text("end", LEFT - 8, y + 4, LocalNumbers.fixed(fifths / 5.0, 1));
        }
        for (int third = 0; third <= 3; third++) {
            int at = third * iterations / 3;
            svg.text(third == 3 ? "end" : "middle", x(at), 276, Integer.toString(at));
        }
        svg.words("middle", (LEFT + RIGHT) / 2, 294, "learn-broken.iterations");
        for (int i = 0; i < nets; i++) lines.add(svg.path(i == 0 ? "learning right-net" : "learning", ""));
    }

    private double x(int iteration) {
        return LEFT + (double) iteration / iterations * (RIGHT - LEFT);
    }

    private static double y(double accuracy) {
        return BOTTOM - accuracy * (BOTTOM - TOP);
    }

    /** @param accuracies of a net, at the same distances, the first before training */
    void show(int net, List<Double> accuracies, int distance) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < accuracies.size(); i++) {
            path.append(i == 0 ? "M" : "L").append(Markup.number(x(i * distance)));
            path.append(' ').append(Markup.number(y(accuracies.get(i))));
        }
        lines.get(net).setAttribute("d", path.toString());
    }

    void bringToFront(int net) {
        for (int i = 0; i < lines.size(); i++) lines.get(i).setAttribute("data-front", Boolean.toString(i == net));
    }
}
