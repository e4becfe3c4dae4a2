package backprop.ui.points.net;

import backprop.points.LabState;
import backprop.points.Selection;
import backprop.points.UnitState;
import backprop.points.UnitSymbol;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.points.plane.Inks;
import backprop.ui.points.plane.PlanePicture;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** A unit: a button with its surface; below it its name, or the numbers of the chosen point. */
final class UnitTile {
    final HTMLElement button;
    private final int layer;
    private final int unit;
    private final int surface;
    private final PlanePicture picture;
    private final HTMLElement name = (HTMLElement) Markup.html("span", "class", "points-unit-name");
    private final HTMLElement value = (HTMLElement) Markup.html("span", "class", "forward number");
    private final HTMLElement gradient = (HTMLElement) Markup.html("span", "class", "backward number");

    UnitTile(HTMLElement root, Inks inks, LabState state, int layer, int unit, NetLayout layout) {
        this.layer = layer;
        this.unit = unit;
        surface = layer == 0 ? 0 : state.surface(layer, unit);
        button = (HTMLElement) Markup.html("button", "type", "button", "class", "points-unit", "tabindex", "-1");
        button.setAttribute("data-unit", layer + "." + (unit + 1));
        HTMLCanvasElement canvas = (HTMLCanvasElement) Markup.html("canvas", "aria-hidden", "true");
        picture = new PlanePicture(canvas, inks);
        String symbol = UnitSymbol.of(state.settings(), layer, unit);
        DomUpdate.text(name, symbol);
        button.setAttribute("aria-label", Texts.text(key(state), symbol));
        Markup.put(
                button,
                canvas,
                Markup.put(
                        Markup.html("span", "class", "points-unit-below", "aria-hidden", "true"),
                        name,
                        value,
                        gradient));
        DomUpdate.property(button, "left", NetLayout.px(layout.left(layer)) + "px");
        DomUpdate.property(button, "top", NetLayout.px(layout.top(layer, unit)) + "px");
        DomUpdate.property(button, "--tile", NetLayout.px(layout.tile) + "px");
        root.appendChild(button);
        if (layer == 0)
            picture.surface(FeatureSurface.of(state.settings().net().features().get(unit)), 0);
    }

    private String key(LabState state) {
        if (layer == 0) return "points.unit.input";
        return layer <= state.settings().net().hidden().size() ? "points.unit.hidden" : "points.unit.output";
    }

    void show(LabState state) {
        boolean chosen = state.selection() instanceof Selection.Unit it && it.layer() == layer && it.unit() == unit;
        DomUpdate.attribute(button, "aria-pressed", Boolean.toString(chosen));
        if (layer > 0) state.frame().ifPresent(frame -> picture.surface(frame.surfaces(), surface));
        boolean hidden = layer > 0 && layer <= state.settings().net().hidden().size();
        if (hidden) state.frame().ifPresent(frame -> mark(frame.states().get(surface)));
        DomUpdate.hidden(name, state.pass().isPresent());
        DomUpdate.text(
                value,
                state.pass().map(pass -> shortly(pass.values()[layer][unit])).orElse(""));
        DomUpdate.text(
                gradient,
                state.pass().map(pass -> shortly(pass.gradients()[layer][unit])).orElse(""));
    }

    private void mark(UnitState state) {
        String word = state == UnitState.ALIVE ? "" : state == UnitState.DEAD ? "dead" : "saturated";
        if (word.equals(button.getAttribute("data-state"))) return;
        button.setAttribute("data-state", word);
        button.setAttribute("title", word.isEmpty() ? "" : Texts.text("points.unit." + word));
    }

    private static String shortly(double x) {
        return LocalNumbers.signed(x, Math.abs(x) < 10 ? 2 : 1);
    }
}
