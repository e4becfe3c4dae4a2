package backprop.ui.points.inspect;

import backprop.points.Connection;
import backprop.points.LabState;
import backprop.points.PointLens;
import backprop.points.Selection;
import backprop.points.UnitSymbol;
import backprop.ui.dom.Delegate;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.points.plane.Inks;
import backprop.ui.train.chart.Repaint;
import backprop.ui.widget.Notice;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.html.HTMLElement;

/** What was touched, looked at closely: painted seldom enough that training does not wait for it. */
public final class Inspector {
    private static final double BETWEEN = 200;

    private final HTMLElement root = Elements.byId("inspector");
    private final HTMLElement note = Elements.byId("inspector-note");
    private final Repaint repaint = new Repaint(BETWEEN, this::paint);
    private final PointView ofPoint;
    private final UnitView ofUnit;
    private final WeightView ofWeight;
    private Optional<LabState> state = Optional.empty();
    private Optional<PointLens> lens = Optional.empty();

    /** Told another value of a weight. */
    public interface Set {
        void to(Connection place, double value);
    }

    public Inspector(Inks inks, Consumer<Selection> chosen, Set set, Notice notice) {
        ofPoint = new PointView(inks, this::paint);
        ofUnit = new UnitView(inks);
        ofWeight = new WeightView(set::to, notice);
        Delegate.on(
                root,
                "click",
                "[" + WeightButton.PLACE + "]",
                part -> chosen.accept(new Selection.Weight(WeightButton.place(part.getAttribute(WeightButton.PLACE)))));
        Elements.byId("inspector-close").addEventListener("click", event -> chosen.accept(new Selection.None()));
    }

    /** @param lens at the state's weights, where there are any */
    public void show(LabState state, Optional<PointLens> lens) {
        boolean other = this.state
                .filter(it -> it.selection().equals(state.selection()))
                .isEmpty();
        this.state = Optional.of(state);
        this.lens = lens;
        if (other) {
            paint();
            scrollIntoView(root);
        } else if (!(state.selection() instanceof Selection.None)) repaint.schedule();
    }

    public void paint() {
        if (state.isEmpty()) return;
        LabState lab = state.get();
        DomUpdate.attribute(root, "data-subject", subject(lab.selection()));
        name(lab);
        if (lens.isEmpty() || lab.frame().isEmpty()) return;
        lens.get().weights(lab.frame().get().weights());
        if (lab.selection() instanceof Selection.Point point)
            lab.pass().ifPresent(pass -> ofPoint.show(lab, point, pass, lens.get()));
        if (lab.selection() instanceof Selection.Unit unit) ofUnit.show(lab, unit, lens.get());
        if (lab.selection() instanceof Selection.Weight weight) ofWeight.show(lab, weight.place(), lens.get());
    }

    /** The answer covers the window's foot. */
    @JSBody(
            params = "answer",
            imports = @JSBodyImport(alias = "sight", fromModule = "sight.js"),
            script = "sight.keepInSight(answer);")
    private static native void scrollIntoView(HTMLElement answer);

    private static String subject(Selection selection) {
        if (selection instanceof Selection.Point) return "point";
        if (selection instanceof Selection.Unit) return "unit";
        return selection instanceof Selection.Weight ? "weight" : "none";
    }

    private void name(LabState lab) {
        if (lab.selection() instanceof Selection.Point point) name(lab, point.index());
        else if (lab.selection() instanceof Selection.Unit unit) {
            String kind = unit.layer() == 0 ? "input" : unit.layer() < lab.sizes().length - 1 ? "hidden" : "output";
            Texts.show(note, "points.unit." + kind, UnitSymbol.of(lab.settings(), unit.layer(), unit.unit()));
        } else if (lab.selection() instanceof Selection.Weight weight) {
            Connection place = weight.place();
            if (place.isBias()) Texts.show(note, "points.inspect.bias", Words.to(lab, place));
            else Texts.show(note, "points.inspect.weight", Words.from(lab, place), Words.to(lab, place));
        } else Texts.show(note, "points.inspect.none");
    }

    private void name(LabState lab, int index) {
        Texts.show(
                note,
                "points.inspect.point",
                Texts.text("points.class", Integer.toString(lab.label(index) + 1)),
                Texts.text(lab.isTest(index) ? "points.sort.test" : "points.sort.training"),
                LocalNumbers.signed(lab.x1(index), 2),
                LocalNumbers.signed(lab.x2(index), 2));
    }
}
