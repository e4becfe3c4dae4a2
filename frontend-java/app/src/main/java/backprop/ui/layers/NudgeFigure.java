package backprop.ui.layers;

import backprop.naive.AddLayer;
import backprop.naive.MulLayer;
import backprop.ui.dom.Elements;
import backprop.ui.dom.TexFormula;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** x is raised a little; how far t = x + y and z = t² move, and the ratios of these changes. */
final class NudgeFigure {
    private static final double X = 2, Y = 3;
    private static final double[] STEPS = {1, 0.1, 0.01, 0.001, 0.0001};

    private final AddLayer add = new AddLayer();
    private final MulLayer square = new MulLayer();
    private final HTMLInputElement slider = Elements.byId("nudge-step");

    NudgeFigure() {
        slider.addEventListener("input", event -> show());
        show();
    }

    private void show() {
        double dx = STEPS[Integer.parseInt(slider.getValue())];
        slider.setAttribute("aria-valuetext", CellNumbers.typed(dx));
        double t = add.forward(X, Y);
        double tNext = add.forward(X + dx, Y);
        double dt = rounded(tNext - t);
        double dz = rounded(square.forward(tNext, tNext) - square.forward(t, t));
        set("nudge-dx", "\\Delta x = " + CellNumbers.inFormula(dx));
        set("nudge-dt", "\\Delta t = " + CellNumbers.inFormula(dt));
        set("nudge-dz", "\\Delta z = " + CellNumbers.inFormula(dz));
        set("nudge-t-by-x", ratio("t", "x", dt / dx));
        set("nudge-z-by-t", ratio("z", "t", dz / dt));
        String product = CellNumbers.inFormula(dt / dx) + " \\cdot " + CellNumbers.inFormula(dz / dt);
        set("nudge-z-by-x", "\\dfrac{\\Delta z}{\\Delta x} = " + product + " = " + CellNumbers.inFormula(dz / dx));
    }

    /** Below the last digits of the two numbers that it is the difference of, a difference means nothing. */
    private static double rounded(double difference) {
        return Math.rint(difference * 1e12) / 1e12;
    }

    private static String ratio(String of, String by, double value) {
        return "\\dfrac{\\Delta " + of + "}{\\Delta " + by + "} = " + CellNumbers.inFormula(value);
    }

    private static void set(String id, String tex) {
        HTMLElement place = Elements.byId(id);
        TexFormula.show(place, tex);
    }
}
