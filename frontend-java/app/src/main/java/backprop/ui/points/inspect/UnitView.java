package backprop.ui.points.inspect;

import backprop.nn.architecture.Activation;
import backprop.paper.PictureName;
import backprop.points.Connection;
import backprop.points.Feature;
import backprop.points.LabState;
import backprop.points.Plane;
import backprop.points.PointLens;
import backprop.points.Selection;
import backprop.points.UnitState;
import backprop.points.UnitSymbol;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.paper.PictureFile;
import backprop.ui.paper.SaveMenu;
import backprop.ui.points.net.FeatureSurface;
import backprop.ui.points.plane.Inks;
import backprop.ui.points.plane.PlanePicture;
import org.teavm.jso.dom.html.HTMLElement;

/** A unit: its surface with its gradient over the plane, its formula, and what comes in. */
final class UnitView {
    private static final int ARROWS = 13;

    private final HTMLElement formula = Elements.byId("unit-formula");
    private final HTMLElement numbers = Elements.byId("unit-numbers");
    private final HTMLElement condition = Elements.byId("unit-state");
    private final HTMLElement table = Elements.byId("unit-weights");
    private final PlanePicture surface;
    private final PlanePicture arrows;

    UnitView(Inks inks) {
        surface = new PlanePicture(Elements.byId("unit-surface"), inks);
        arrows = new PlanePicture(Elements.byId("unit-arrows"), inks);
        HTMLElement figure = Elements.byId("unit-figure");
        new SaveMenu(
                Elements.byId("unit-header"), () -> PictureFile.seen(figure), () -> PictureName.of("points", "unit"));
    }

    void show(LabState state, Selection.Unit chosen, PointLens lens) {
        int layer = chosen.layer();
        int unit = chosen.unit();
        if (layer == 0) {
            input(state.settings().net().features().get(unit));
            return;
        }
        state.frame().ifPresent(frame -> surface.surface(frame.surfaces(), state.surface(layer, unit)));
        arrows.arrows(lens.slopes(layer, unit, ARROWS), ARROWS);
        formulas(state, layer, unit);
        condition(state, layer, unit);
        weights(state, layer, unit);
    }

    private void input(Feature feature) {
        surface.surface(FeatureSurface.of(feature), 0);
        double[] slopes = new double[2 * ARROWS * ARROWS];
        for (int i = 0; i < ARROWS * ARROWS; i++) {
            double x1 = Plane.x1(i % ARROWS, ARROWS);
            double x2 = Plane.x2(i / ARROWS, ARROWS);
            slopes[2 * i] = feature.along1(x1, x2);
            slopes[2 * i + 1] = feature.along2(x1, x2);
        }
        arrows.arrows(slopes, ARROWS);
        DomUpdate.text(formula, feature.symbol());
        DomUpdate.text(numbers, "");
        Texts.show(condition, "points.unit.is-input");
        Markup.empty(table);
    }

    private void formulas(LabState state, int layer, int unit) {
        String symbol = UnitSymbol.of(state.settings(), layer, unit);
        int[] sizes = state.sizes();
        boolean isOutput = layer == sizes.length - 1;
        StringBuilder letters = new StringBuilder();
        StringBuilder digits = new StringBuilder();
        for (int from = 0; from < sizes[layer - 1]; from++) {
            Connection place = new Connection(layer, unit, from);
            String name = Words.from(state, place);
            letters.append(from == 0 ? "" : " + ")
                    .append('w')
                    .append(below(from + 1))
                    .append(' ')
                    .append(name);
            term(digits, state.weight(place), from == 0);
            digits.append(' ').append(name);
        }
        term(digits, state.weight(new Connection(layer, unit, Connection.BIAS)), false);
        String function = isOutput
                ? sizes[layer] == 1 ? "sigmoid" : "softmax"
                : word(state.settings().net().activation());
        DomUpdate.text(formula, symbol + " = " + function + "(" + letters + " + b)");
        DomUpdate.text(numbers, symbol + " = " + function + "(" + digits + ")");
    }

    private static void term(StringBuilder digits, double weight, boolean first) {
        String sign = weight < 0 ? "−" : first ? "" : "+";
        digits.append(first ? sign : " " + sign + " ").append(Words.number(Math.abs(weight)));
    }

    private static char below(int digit) {
        return (char) ('₀' + digit);
    }

    private static String word(Activation activation) {
        return activation.key();
    }

    private void condition(LabState state, int layer, int unit) {
        boolean hidden = layer <= state.settings().net().hidden().size();
        UnitState is = hidden
                ? state.frame()
                        .map(frame -> frame.states().get(state.surface(layer, unit)))
                        .orElse(UnitState.ALIVE)
                : UnitState.ALIVE;
        DomUpdate.hidden(condition, !hidden);
        Texts.show(
                condition,
                switch (is) {
                    case ALIVE -> "points.unit.alive";
                    case DEAD -> "points.unit.is-dead";
                    case SATURATED -> "points.unit.is-saturated";
                });
    }

    private void weights(LabState state, int layer, int unit) {
        HTMLElement rows = Elements.create("tbody");
        int inputs = state.sizes()[layer - 1];
        for (int i = 0; i <= inputs; i++) {
            Connection place = new Connection(layer, unit, i < inputs ? i : Connection.BIAS);
            HTMLElement row = Elements.create("tr");
            Markup.put(row, Markup.put(Markup.html("th", "scope", "row"), WeightButton.of(state, place)));
            Markup.put(row, Markup.put(Markup.html("td"), Words.number(state.weight(place))));
            rows.appendChild(row);
        }
        DomUpdate.children(table, rows);
    }
}
