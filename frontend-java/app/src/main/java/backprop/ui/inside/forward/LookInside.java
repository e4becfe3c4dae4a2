package backprop.ui.inside.forward;

import backprop.browser.Address;
import backprop.data.Dataset;
import backprop.tensor.Matrix;
import backprop.ui.dom.Debounce;
import backprop.ui.dom.Elements;
import backprop.ui.dom.InView;
import backprop.ui.dom.Texts;
import backprop.ui.inside.digit.AnswerPanel;
import backprop.ui.inside.digit.InspectedDigit;
import backprop.ui.inside.flow.Extent;
import backprop.ui.inside.flow.Flow;
import backprop.ui.inside.flow.LayerWords;
import backprop.ui.inside.flow.UnitPlace;
import backprop.ui.inside.paint.Checksum;
import backprop.ui.inside.paint.Palette;
import org.teavm.jso.dom.html.HTMLElement;

/** Every layer's numbers for the digit, while it is drawn; and any unit, as it comes to its own. */
public final class LookInside implements AnswerPanel {
    private static final String PARAMETER = "unit";

    private final Flow flow;
    private final UnitDetail detail;
    private final HTMLElement unit = Elements.byId("unit-detail");
    private final InView inView = new InView();
    private final Debounce atRest = new Debounce();
    private UnitPlace place = new UnitPlace(0, 0);
    private boolean chosen;
    private InspectedDigit subject;

    public LookInside(Palette palette) {
        flow = new Flow(Elements.byId("inside-flow"), palette, this::choose);
        detail = new UnitDetail(palette);
        inView.watch(unit);
        Elements.byId("unit-previous").addEventListener("click", event -> walk(-1));
        Elements.byId("unit-next").addEventListener("click", event -> walk(1));
        Address.parameter(PARAMETER).flatMap(UnitPlace::parse).ifPresent(wanted -> {
            place = wanted;
            chosen = true;
        });
    }

    @Override
    public void net(InspectedDigit next) {
        subject = next;
        flow.build(next);
        chosen &= place.isIn(next);
    }

    @Override
    public void digit(InspectedDigit next) {
        show(next, Extent.ALL);
    }

    @Override
    public void follow(InspectedDigit next) {
        show(next, Extent.IN_VIEW);
    }

    private void show(InspectedDigit next, Extent extent) {
        subject = next;
        next.read();
        if (!chosen) place = loudest();
        chosen = true;
        flow.showValues(extent);
        if (extent == Extent.ALL || inView.contains(unit) || flow.areOutputsIn(extent)) showUnit();
        atRest.then(this::describe);
    }

    public void fit() {
        flow.fit();
    }

    /** To begin with: the most active unit of those just before the scores. */
    private UnitPlace loudest() {
        int stage = Math.max(0, subject.stages().size() - 2);
        Matrix out = subject.trace().output(subject.stages().get(stage).last());
        return new UnitPlace(stage, out.largestInRow(0));
    }

    private void choose(UnitPlace next) {
        place = next;
        Address.parameter(PARAMETER, next.text());
        subject.read();
        showUnit();
    }

    private void walk(int by) {
        UnitPlace next = new UnitPlace(place.stage(), place.unit() + by);
        int stages = subject.stages().size();
        if (!next.isIn(subject)) {
            int stage = (place.stage() + by + stages) % stages;
            next = new UnitPlace(stage, by > 0 ? 0 : units(stage) - 1);
        }
        choose(next);
    }

    private int units(int stage) {
        return subject.stages().get(stage).biases(subject.trace()).columns();
    }

    private void showUnit() {
        flow.ring(place);
        int before = place.stage() == 0
                ? Dataset.SIDE
                : flow.columns(subject.stages().get(place.stage()).first() - 1);
        boolean last = place.stage() == subject.stages().size() - 1;
        int after = last ? 1 : flow.columns(subject.stages().get(place.stage()).end());
        flow.fan(place, detail.show(subject, place, before, after));
    }

    /** For whoever cannot see the grids, and for whoever compares their bits. */
    private void describe() {
        subject.read();
        for (int i = 0; i < subject.trace().layers().size(); i++) {
            Matrix out = subject.trace().output(i);
            String name = LayerWords.of(subject.trace().plans().get(i)).name();
            flow.describe(i, Texts.text("inside.grid", name, Integer.toString(out.columns())), Checksum.of(out));
        }
    }
}
