package backprop.ui.points.inspect;

import backprop.math.Maths;
import backprop.paper.PictureName;
import backprop.points.Bend;
import backprop.points.Connection;
import backprop.points.LabState;
import backprop.points.PointLens;
import backprop.points.PointPass;
import backprop.points.Selection;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.paper.PictureFile;
import backprop.ui.paper.SaveMenu;
import backprop.ui.points.plane.Inks;
import backprop.ui.points.plane.PlanePicture;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** A point's way through the net, its loss, its way back, and what one step of it alone would do. */
final class PointView {
    private final HTMLSelectElement layer = Elements.byId("moves-layer");
    private final HTMLElement table = Elements.byId("moves");
    private final HTMLInputElement rate = Elements.byId("bend-rate");
    private final PlanePicture before;
    private final PlanePicture after;
    private final PlanePicture difference;
    private int layers;

    PointView(Inks inks, Runnable repaint) {
        before = new PlanePicture(Elements.byId("bend-before"), inks);
        after = new PlanePicture(Elements.byId("bend-after"), inks);
        difference = new PlanePicture(Elements.byId("bend-difference"), inks);
        HTMLElement figures = Elements.byId("bend-figures");
        new SaveMenu(
                Elements.byId("bend-header"), () -> PictureFile.seen(figures), () -> PictureName.of("points", "step"));
        layer.addEventListener("change", event -> repaint.run());
        rate.addEventListener("input", event -> repaint.run());
    }

    void show(LabState state, Selection.Point point, PointPass pass, PointLens lens) {
        int index = point.index();
        int label = state.label(index);
        way(state, index, pass, label);
        moves(state, pass);
        double step = Math.round(Maths.pow(10, Double.parseDouble(rate.getValue())) * 1000) / 1000.0;
        DomUpdate.text(Elements.byId("bend-rate-value"), LocalNumbers.fixed(step, step < 0.1 ? 3 : 2));
        bend(lens.bend(state.x1(index), state.x2(index), label, step), label);
    }

    private void way(LabState state, int index, PointPass pass, int label) {
        int last = pass.values().length - 1;
        List<String> in = new ArrayList<>();
        for (int i = 0; i < pass.values()[0].length; i++)
            in.add(state.settings().net().features().get(i).symbol() + " = " + Words.number(pass.values()[0][i]));
        double[] y = pass.values()[last];
        List<String> out = new ArrayList<>();
        for (int i = 0; i < Math.max(2, y.length); i++)
            out.add(Texts.text("points.way.probability", name(i), Words.number(probability(y, i))));
        Texts.show(Elements.byId("way-forward"), "points.way.forward", String.join(", ", in), String.join(", ", out));
        Texts.show(
                Elements.byId("way-loss"),
                "points.way.loss",
                Words.number(probability(y, label)),
                LocalNumbers.loss(pass.loss(), 4));
    }

    private static String name(int label) {
        return Texts.text("points.class", Integer.toString(label + 1));
    }

    private static double probability(double[] y, int label) {
        if (y.length > 1) return y[label];
        return label == 1 ? y[0] : 1 - y[0];
    }

    private void moves(LabState state, PointPass pass) {
        int[] sizes = state.sizes();
        if (layers != sizes.length) setLayers(sizes.length);
        int chosen = Integer.parseInt(layer.getValue());
        List<Connection> places = new ArrayList<>();
        for (int unit = 0; unit < sizes[chosen]; unit++) {
            for (int from = Connection.BIAS; from < sizes[chosen - 1]; from++)
                places.add(new Connection(chosen, unit, from));
        }
        places.sort((a, b) -> Double.compare(Math.abs(pass.gradient(b)), Math.abs(pass.gradient(a))));
        HTMLElement rows = Elements.create("tbody");
        for (Connection place : places) rows.appendChild(row(state, pass, place));
        DomUpdate.children(table, rows);
    }

    private void setLayers(int count) {
        layers = count;
        Markup.empty(layer);
        for (int i = 1; i < count; i++) {
            HTMLOptionElement option = Elements.create("option");
            option.setValue(Integer.toString(i));
            if (i < count - 1) Texts.show(option, "points.moves.hidden", Integer.toString(i));
            else Texts.show(option, "points.moves.outputs");
            layer.appendChild(option);
        }
        layer.setValue(Integer.toString(count - 1));
    }

    private static HTMLElement row(LabState state, PointPass pass, Connection place) {
        HTMLElement row = Elements.create("tr");
        HTMLElement head = (HTMLElement) Markup.html("th", "scope", "row");
        Markup.put(head, WeightButton.of(state, place));
        row.appendChild(head);
        cell(row, "backward", Words.number(pass.upstream(place)));
        cell(row, "points-sign", "·");
        cell(row, "forward", Words.number(pass.local(place)));
        cell(row, "points-sign", "=");
        cell(row, "backward", Words.number(pass.gradient(place)));
        return row;
    }

    private static void cell(HTMLElement row, String look, String text) {
        row.appendChild((HTMLElement) Markup.put(Markup.html("td", "class", look), text));
    }

    private void bend(Bend bend, int label) {
        Texts.show(Elements.byId("bend-note"), "points.bend.note", name(label));
        before.numbers(signed(bend.before()), 1);
        after.numbers(signed(bend.after()), 1);
        difference.numbers(bend.difference(), bend.largestChange());
        Texts.show(Elements.byId("bend-loss-before"), "points.bend.loss", LocalNumbers.loss(bend.lossBefore(), 3));
        Texts.show(Elements.byId("bend-loss-after"), "points.bend.loss", LocalNumbers.loss(bend.lossAfter(), 3));
        Texts.show(Elements.byId("bend-most"), "points.bend.most", Words.number(bend.largestChange()));
    }

    /** From probabilities to −1 … 1, where a half is in the middle. */
    private static float[] signed(float[] probabilities) {
        float[] signed = new float[probabilities.length];
        for (int i = 0; i < signed.length; i++) signed[i] = 2 * probabilities[i] - 1;
        return signed;
    }
}
