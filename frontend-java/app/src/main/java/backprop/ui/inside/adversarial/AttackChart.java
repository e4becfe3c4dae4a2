package backprop.ui.inside.adversarial;

import backprop.explain.AdversarialAttack;
import backprop.ui.dom.Markup;
import backprop.ui.inside.paint.ShortNumbers;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** The ten probabilities along the steps: the answer that was, the one that is wanted, the others thin. */
final class AttackChart {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 160;

    private final HTMLElement root;
    private Element cursor;

    AttackChart(HTMLElement root) {
        this.root = root;
    }

    void show(AdversarialAttack fooling, int was, int wanted) {
        Markup.empty(root);
        String box = "0 0 " + WIDTH + " " + HEIGHT;
        Element svg = Markup.svg("svg", "viewBox", box, "preserveAspectRatio", "none", "aria-hidden", "true");
        for (int quarter = 0; quarter <= 4; quarter++) {
            Markup.put(svg, Markup.svg("path", "class", "rule", "d", "M0 " + quarter * HEIGHT / 4 + "H" + WIDTH));
        }
        for (int digit = 0; digit < 10; digit++)
            if (digit != was && digit != wanted) line(svg, fooling, digit, "other");
        line(svg, fooling, was, "was");
        line(svg, fooling, wanted, "wanted");
        cursor = Markup.svg("path", "class", "cursor");
        Markup.put(svg, cursor);
        Markup.put(root, svg);
    }

    private static void line(Element svg, AdversarialAttack fooling, int digit, String kind) {
        StringBuilder path = new StringBuilder();
        for (int step = 0; step <= fooling.steps(); step++) {
            double y = HEIGHT * (1 - fooling.probabilities(step)[digit]);
            path.append(step == 0 ? 'M' : 'L')
                    .append(ShortNumbers.plain(x(fooling, step)))
                    .append(' ')
                    .append(ShortNumbers.plain(y));
        }
        Markup.put(svg, Markup.svg("path", "class", kind, "d", path.toString()));
    }

    private static double x(AdversarialAttack fooling, int step) {
        return fooling.steps() == 0 ? 0 : (double) step / fooling.steps() * WIDTH;
    }

    void at(AdversarialAttack fooling, int step) {
        cursor.setAttribute("d", "M" + ShortNumbers.plain(x(fooling, step)) + " 0V" + HEIGHT);
    }
}
