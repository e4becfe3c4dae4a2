package backprop.ui.points.net;

import backprop.points.Connection;
import backprop.points.LabState;
import backprop.points.PointPass;
import backprop.points.Selection;
import backprop.ui.dom.Delegate;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** The weights as lines and the biases as marks: as thick as they are large, or as the chosen point would move them. */
final class Wires {
    private static final double THICKEST = 7, THINNEST = 0.5;
    private static final String WEIGHT = "data-weight";

    /** @param index among all weights of a frame */
    private record Wire(Connection place, int index, Element line) {}

    private final HTMLElement root;
    private final Element svg = Markup.svg("svg", "aria-hidden", "true");
    private final List<Wire> wires = new ArrayList<>();
    private final List<Wire> biases = new ArrayList<>();

    Wires(HTMLElement root, Consumer<Connection> chosen) {
        this.root = root;
        Delegate.on(root, "click", "[" + WEIGHT + "]", part -> chosen.accept(place(part.getAttribute(WEIGHT))));
    }

    private static Connection place(String text) {
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        return new Connection(
                Integer.parseInt(text.substring(0, first)),
                Integer.parseInt(text.substring(first + 1, second)),
                Integer.parseInt(text.substring(second + 1)));
    }

    void build(LabState state, NetLayout layout) {
        wires.clear();
        biases.clear();
        Markup.empty(svg);
        root.appendChild((HTMLElement) svg);
        int[] sizes = state.sizes();
        for (int layer = 1; layer < sizes.length; layer++) {
            for (int unit = 0; unit < sizes[layer]; unit++) {
                for (int from = 0; from < sizes[layer - 1]; from++)
                    wire(state, new Connection(layer, unit, from), layout);
            }
        }
    }

    private void wire(LabState state, Connection place, NetLayout layout) {
        String path = layout.wire(place.layer(), place.from(), place.unit());
        Element line = Markup.svg("path", "class", "points-wire", "d", path);
        String text = place.layer() + "." + place.unit() + "." + place.from();
        Markup.put(svg, line, Markup.svg("path", "class", "points-wire-touch", "d", path, WEIGHT, text));
        wires.add(new Wire(place, state.place(place), line));
    }

    /** After the units, over whose corners they lie. */
    void buildBiases(LabState state, NetLayout layout, List<String> symbols) {
        int[] sizes = state.sizes();
        int next = 0;
        for (int layer = 1; layer < sizes.length; layer++) {
            for (int unit = 0; unit < sizes[layer]; unit++) {
                HTMLElement mark =
                        (HTMLElement) Markup.html("button", "type", "button", "class", "points-bias", "tabindex", "-1");
                mark.setAttribute(WEIGHT, layer + "." + unit + "." + Connection.BIAS);
                mark.setAttribute("data-bias", layer + "." + (unit + 1));
                mark.setAttribute("aria-label", Texts.text("points.unit.bias", symbols.get(next++)));
                DomUpdate.property(mark, "left", NetLayout.px(layout.left(layer)) + "px");
                DomUpdate.property(mark, "top", NetLayout.px(layout.top(layer, unit)) + "px");
                root.appendChild(mark);
                Connection place = new Connection(layer, unit, Connection.BIAS);
                biases.add(new Wire(place, state.place(place), mark));
            }
        }
    }

    void show(LabState state) {
        if (state.frame().isEmpty()) return;
        float[] weights = state.frame().get().weights();
        boolean back = state.pass().isPresent();
        DomUpdate.attribute(svg, "data-way", back ? "back" : "forward");
        double scale = back ? largest(state.pass().get()) : 0;
        for (Wire wire : wires) {
            double size = back ? state.pass().get().gradient(wire.place()) : weights[wire.index()];
            double width = back ? Math.sqrt(Math.abs(size) / scale) * THICKEST : Math.abs(size) * 1.6;
            setStyle(wire, size, Math.min(THICKEST, THINNEST + width), state.selection());
        }
        for (Wire bias : biases) {
            double size = weights[bias.index()];
            DomUpdate.attribute(bias.line(), "data-sign", size < 0 ? "negative" : "positive");
            DomUpdate.property((HTMLElement) bias.line(), "--size", tenths(Math.min(1, 0.35 + Math.abs(size) / 3)));
            DomUpdate.attribute(bias.line(), "aria-pressed", Boolean.toString(isChosen(bias, state.selection())));
        }
    }

    /** Few enough that most frames write nothing. */
    private static String tenths(double x) {
        int tenths = (int) (x * 10 + 0.5);
        return tenths / 10 + "." + tenths % 10;
    }

    private double largest(PointPass pass) {
        double largest = 1e-9;
        for (Wire wire : wires) largest = Math.max(largest, Math.abs(pass.gradient(wire.place())));
        return largest;
    }

    private static void setStyle(Wire wire, double size, double width, Selection selection) {
        if (!(Math.abs(size) < Double.POSITIVE_INFINITY)) return;
        DomUpdate.attribute(wire.line(), "stroke-width", tenths(width));
        DomUpdate.attribute(wire.line(), "data-sign", size < 0 ? "negative" : "positive");
        DomUpdate.flag(wire.line(), "data-chosen", isChosen(wire, selection));
        DomUpdate.flag(wire.line(), "data-aside", selection instanceof Selection.Unit unit && isAside(wire, unit));
    }

    private static boolean isChosen(Wire wire, Selection selection) {
        return selection instanceof Selection.Weight weight && weight.place().equals(wire.place());
    }

    /** It neither leads to the unit nor away from it. */
    private static boolean isAside(Wire wire, Selection.Unit unit) {
        Connection place = wire.place();
        boolean into = place.layer() == unit.layer() && place.unit() == unit.unit();
        boolean out = place.layer() == unit.layer() + 1 && place.from() == unit.unit();
        return !into && !out;
    }
}
