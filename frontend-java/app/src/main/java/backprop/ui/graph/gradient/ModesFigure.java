package backprop.ui.graph.gradient;

import backprop.graph.gradient.JacobianCost;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.teavm.jso.dom.xml.Element;

/** A net of chosen size: what all its derivatives cost, a column of them or a row of them in each pass. */
public final class ModesFigure {
    private static final int HIDDEN = 50;
    private static final double ACROSS = 240, DOWN = 60, SIDE = 20;

    private final HTMLSelectElement inputs = Elements.byId("modes-inputs");
    private final HTMLSelectElement outputs = Elements.byId("modes-outputs");

    public ModesFigure() {
        inputs.addEventListener("change", event -> show());
        outputs.addEventListener("change", event -> show());
        Texts.onLanguage(this::show);
        show();
    }

    private void show() {
        JacobianCost cost =
                new JacobianCost(Integer.parseInt(inputs.getValue()), HIDDEN, Integer.parseInt(outputs.getValue()));
        write("forward", cost.forwardPasses(), cost.forwardMultiplications());
        write("reverse", cost.reversePasses(), cost.reverseMultiplications());
        String size = cost.outputs() + " × " + cost.inputs();
        Texts.show(Elements.byId("modes-size"), "learn-sums.modes.size", size, LocalNumbers.grouped(cost.perPass()));
        showCost(cost);
        draw("forward", cost);
        draw("reverse", cost);
    }

    private static void write(String mode, int passes, int multiplications) {
        HTMLElement row = Elements.byId("modes-" + mode);
        row.querySelector("[data-passes]").setInnerText(LocalNumbers.grouped(passes));
        row.querySelector("[data-multiplications]").setInnerText(LocalNumbers.grouped(multiplications));
    }

    private static void showCost(JacobianCost cost) {
        HTMLElement place = Elements.byId("modes-words");
        int forward = cost.forwardPasses();
        int reverse = cost.reversePasses();
        if (forward == reverse) Texts.show(place, "learn-sums.modes.even");
        else if (forward > reverse) Texts.show(place, "learn-sums.modes.reverse", ratio(forward, reverse));
        else Texts.show(place, "learn-sums.modes.forward", ratio(reverse, forward));
    }

    private static String ratio(int more, int less) {
        return more % less == 0 ? LocalNumbers.grouped(more / less) : LocalNumbers.fixed((double) more / less, 1);
    }

    /** The table of all derivatives, what one pass finds of it filled; many columns are drawn narrower. */
    private static void draw(String mode, JacobianCost cost) {
        Element svg = Elements.byId("modes-" + mode + "-picture");
        Markup.empty(svg);
        double width = Math.min(SIDE, ACROSS / cost.inputs());
        double height = Math.min(SIDE, DOWN / cost.outputs());
        boolean isForward = mode.equals("forward");
        rectangle(svg, "all", width * cost.inputs(), height * cost.outputs());
        rectangle(
                svg,
                "pass",
                isForward ? Math.max(2, width) : width * cost.inputs(),
                isForward ? height * cost.outputs() : height);
        for (int i = 1; i < cost.inputs() && width > 3; i++)
            line(svg, "M" + i * width + " 0V" + height * cost.outputs());
        for (int k = 1; k < cost.outputs(); k++) line(svg, "M0 " + k * height + "H" + width * cost.inputs());
    }

    private static void rectangle(Element svg, String kind, double width, double height) {
        String w = Markup.number(width);
        Markup.put(svg, Markup.svg("rect", "class", kind, "width", w, "height", Markup.number(height)));
    }

    private static void line(Element svg, String way) {
        Markup.put(svg, Markup.svg("path", "d", way));
    }
}
