package backprop.ui.inside.flow;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Markup;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.ShortNumbers;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** What one unit adds to each score: curves from it to them, as thick as that is much, in its sign's colour. */
final class ContributionCurves {
    private static final int WIDTH = 100;
    private static final int HEIGHT = 240;

    private final List<Element> curves = new ArrayList<>();

    /** Appends itself. */
    ContributionCurves(HTMLElement parent) {
        Element root = Markup.svg(
                "svg", "class", "fan", "viewBox", "0 0 100 240", "preserveAspectRatio", "none", "aria-hidden", "true");
        for (int i = 0; i < 10; i++) {
            curves.add(Markup.svg("path"));
            Markup.put(root, curves.get(i));
        }
        Markup.put(parent, root);
    }

    /** Between a picture and the first layer: every pixel goes to every unit. */
    static Element cone() {
        return line("cone", "M0 0L100 98V142L0 240z");
    }

    static Element lane() {
        return line("lane", "M0 120H100");
    }

    private static Element line(String kind, String path) {
        Element svg = Markup.svg("svg", "viewBox", "0 0 100 240", "preserveAspectRatio", "none", "aria-hidden", "true");
        return Markup.put(svg, Markup.svg("path", "class", kind, "d", path));
    }

    /**
     * @param y where it begins, in CSS pixels from the top
     * @param adds to the ten scores; empty for none
     */
    void show(double y, float[] adds, Palette palette) {
        double largest = ShortNumbers.largest(adds, adds.length);
        for (int i = 0; i < curves.size(); i++) {
            if (i >= adds.length || largest == 0) {
                DomUpdate.attribute(curves.get(i), "d", "");
                continue;
            }
            double to = (i + 0.5) * HEIGHT / 10;
            double share = adds[i] / largest;
            int[] colours = palette.signed();
            Element curve = curves.get(i);
            DomUpdate.attribute(
                    curve,
                    "d",
                    "M0 " + ShortNumbers.plain(y) + "C50 " + ShortNumbers.plain(y) + " 50 " + ShortNumbers.plain(to)
                            + " " + WIDTH + " " + ShortNumbers.plain(to));
            DomUpdate.attribute(
                    curve, "stroke", Palette.css(colours[Palette.ZERO + (int) Math.round(Palette.ZERO * share)]));
            DomUpdate.attribute(curve, "stroke-width", ShortNumbers.plain(1 + 4 * Math.abs(share)));
        }
    }
}
