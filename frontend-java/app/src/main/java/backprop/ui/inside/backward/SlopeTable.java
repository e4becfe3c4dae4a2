package backprop.ui.inside.backward;

import backprop.data.Dataset;
import backprop.explain.SampledGradientCheck;
import backprop.explain.SampledGradientCheck.Slope;
import backprop.explain.Trace;
import backprop.math.Rng;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.inside.paint.ShortNumbers;
import backprop.ui.inside.paint.WeightNames;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** Twenty of the gradients, beside what differences in double say of the same slopes. */
final class SlopeTable {
    private static final int COUNT = 20;

    private final HTMLElement verdict = Elements.byId("slopes-verdict");
    private final HTMLElement table = Elements.byId("slopes");
    private final HTMLElement rows = Elements.byId("slopes-rows");

    void clear() {
        table.setHidden(true);
        Texts.clear(verdict);
        verdict.removeAttribute("data-passed");
    }

    /** After trace.backward(label). */
    void show(Trace trace, int label) {
        SampledGradientCheck check = SampledGradientCheck.of(trace, label, COUNT, new Rng(seed()));
        Markup.empty(rows);
        for (Slope slope : check.slopes()) rows.appendChild(row(trace, slope));
        table.setHidden(false);
        verdict.setAttribute("data-passed", Boolean.toString(check.passed()));
        Texts.show(
                verdict,
                verdict(check),
                Integer.toString(check.slopes().size()),
                ShortNumbers.brief(check.largestError()),
                ShortNumbers.brief(Math.min(1, check.blur())),
                Integer.toString(check.bends()));
    }

    private static String verdict(SampledGradientCheck check) {
        if (!check.passed()) return "inside.check.failed";
        if (check.blur() > SampledGradientCheck.TOLERANCE) return "inside.check.blurred";
        return check.bends() > 0 ? "inside.check.bends" : "inside.check.passed";
    }

    private static Element row(Trace trace, Slope slope) {
        Element row = Markup.html("tr");
        Markup.put(row, Markup.put(Markup.html("th", "scope", "row"), name(trace, slope)));
        cell(row, ShortNumbers.digits(slope.backprop()));
        cell(row, ShortNumbers.digits(slope.numerical()));
        cell(row, (slope.agrees() ? "✓ " : "✕ ") + ShortNumbers.brief(slope.error()));
        return row;
    }

    /** A pixel by row and column, a weight by its own. */
    private static String name(Trace trace, Slope slope) {
        if (slope.name().equals("x")) {
            return "x [" + (slope.column() / Dataset.SIDE + 1) + ", " + (slope.column() % Dataset.SIDE + 1) + "]";
        }
        return WeightNames.of(trace.network().architecture(), slope.name(), slope.row(), slope.column());
    }

    private static void cell(Element row, String text) {
        Markup.put(row, Markup.put(Markup.html("td", "class", "number"), text));
    }

    @JSBody(script = "return Math.random() * 2147483647 | 0;")
    private static native int seed();
}
