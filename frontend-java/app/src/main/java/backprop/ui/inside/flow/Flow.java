package backprop.ui.inside.flow;

import backprop.explain.AffineBlock;
import backprop.explain.Trace;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Matrix;
import backprop.ui.dom.InView;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.inside.digit.InspectedDigit;
import backprop.ui.inside.paint.Checksum;
import backprop.ui.inside.paint.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A net from left to right, a figure for the numbers after each layer; or for the gradients with respect to them. */
public final class Flow {
    /** With less, it is not to be seen at all. */
    private static final int SMALLEST_ROOM = 100;

    private final HTMLElement root;
    private final Palette palette;
    private final Consumer<UnitPlace> choose;
    private final InView inView = new InView();
    private final List<FlowGrid> grids = new ArrayList<>();
    /** Before each stage's grids: there, the flow may go on in the next line. */
    private final List<HTMLElement> turns = new ArrayList<>();

    private FlowInput input;
    private FlowOutputs outputs;
    private ContributionCurves fan;
    private InspectedDigit subject;
    private boolean fitted;

    /** @param choose told the unit that is chosen; null where none can be */
    public Flow(HTMLElement root, Palette palette, Consumer<UnitPlace> choose) {
        this.root = root;
        this.palette = palette;
        this.choose = choose;
    }

    public void build(InspectedDigit of) {
        subject = of;
        Markup.empty(root);
        grids.clear();
        turns.clear();
        input = new FlowInput(id("input"), palette);
        Markup.put(root, input.root());
        List<LayerPlan> layers = of.trace().plans();
        for (int stage = 0; stage < stages() - 1; stage++) addGrids(stage);
        if (grids.isEmpty()) Markup.put(root, ContributionCurves.cone());
        fan = new ContributionCurves(root);
        int last = layers.size() - 1;
        outputs = new FlowOutputs(
                id(Integer.toString(last)), layers.get(last), units(stages() - 1), chooser(stages() - 1), palette);
        Markup.put(root, outputs.scores(), outputs.probabilities());
        inView.watch(input.root());
        grids.forEach(grid -> inView.watch(grid.root()));
        inView.watch(outputs.scores());
        inView.watch(outputs.probabilities());
        fitted = false;
    }

    private String id(String end) {
        return root.getAttribute("id") + "-" + end;
    }

    private int stages() {
        return subject.stages().size();
    }

    private int units(int stage) {
        return subject.stages().get(stage).biases(subject.trace()).columns();
    }

    private IntConsumer chooser(int stage) {
        return choose == null ? null : unit -> choose.accept(new UnitPlace(stage, unit));
    }

    private void addGrids(int stage) {
        AffineBlock at = subject.stages().get(stage);
        HTMLElement turn = (HTMLElement) Markup.html("i", "class", "turn", "hidden", "");
        turns.add(turn);
        Markup.put(root, turn);
        for (int i = at.first(); i < at.end(); i++) {
            LayerPlan layer = subject.trace().plans().get(i);
            FlowGrid grid = new FlowGrid(id(Integer.toString(i)), layer, units(stage), chooser(stage), palette);
            grids.add(grid);
            Markup.put(root, i == 0 ? ContributionCurves.cone() : ContributionCurves.lane(), grid.root());
        }
    }

    /** As large as the room allows. */
    public void fit() {
        fitted = false;
        if (subject == null || root.getClientWidth() < SMALLEST_ROOM) return;
        fitted = true;
        List<FlowSizes.Group> groups = new ArrayList<>();
        for (int stage = 0; stage < turns.size(); stage++)
            groups.add(new FlowSizes.Group(gridCount(stage), units(stage)));
        FlowSizes sizes = FlowSizes.of(root.getClientWidth(), groups);
        root.setClassName("flow " + sizes.form().name().toLowerCase());
        root.getStyle().setProperty("--picture", sizes.picture() + "px");
        for (int stage = 0; stage < turns.size(); stage++) {
            AffineBlock at = subject.stages().get(stage);
            turns.get(stage).setHidden(!sizes.turns()[stage]);
            for (int i = at.first(); i < at.end(); i++) {
                grids.get(i).cells().fit(sizes.columns()[stage], sizes.sides()[stage]);
            }
        }
    }

    private int gridCount(int stage) {
        return subject.stages().get(stage).end() - subject.stages().get(stage).first();
    }

    /** The numbers after each layer, each layer divided by its largest. */
    public void showValues(Extent extent) {
        if (!fitted) fit();
        Trace trace = subject.trace();
        if (isIn(extent, input.root())) input.show(subject.input());
        for (int i = 0; i < grids.size(); i++) {
            if (isIn(extent, grids.get(i).root())) grids.get(i).show(trace.output(i));
        }
        if (areOutputsIn(extent)) outputs.show(trace, subject.answer());
    }

    /** The gradients with respect to what each layer made, from the right on; those further left than since are still to come. */
    public void showGradients(int since, int label, Extent extent) {
        if (!fitted) fit();
        Trace trace = subject.trace();
        if (isIn(extent, input.root())) {
            if (since < 0) input.showGradient(trace.inputGradient());
            else input.show(subject.input());
        }
        for (int i = 0; i < grids.size(); i++) {
            if (!isIn(extent, grids.get(i).root())) continue;
            if (i >= since) grids.get(i).showGradient(trace.outputGradient(i));
            else grids.get(i).showNoGradient();
        }
        if (areOutputsIn(extent)) outputs.showGradient(trace, label, grids.size() >= since);
    }

    private boolean isIn(Extent extent, HTMLElement figure) {
        return extent == Extent.ALL || inView.contains(figure);
    }

    /** What a unit adds to each score ends there. */
    public boolean areOutputsIn(Extent extent) {
        return isIn(extent, outputs.scores()) || isIn(extent, outputs.probabilities());
    }

    /** Rings around the unit in every layer of its stage. */
    public void ring(UnitPlace place) {
        for (int i = 0; i < grids.size(); i++) {
            grids.get(i).cells().ring(subject.stages().get(place.stage()).contains(i) ? place.unit() : -1);
        }
        outputs.list().ring(place.stage() == stages() - 1 ? place.unit() : -1);
    }

    /** What the unit adds to each score; none where it is not just before them. */
    public void fan(UnitPlace place, float[] adds) {
        if (grids.isEmpty()) return;
        fan.show(grids.get(grids.size() - 1).cells(), place.unit(), adds, palette);
    }

    /** In words for whoever cannot see a layer's numbers, and their bits for whoever compares them. */
    public void describe(int layer, String words, String bits) {
        Element element = layer < grids.size()
                ? grids.get(layer).cells().canvas()
                : outputs.list().root();
        element.setAttribute("aria-label", words);
        element.setAttribute("data-bits", bits);
    }

    /** The same of all gradients, which are to be there. */
    public void describeGradients() {
        Trace trace = subject.trace();
        for (int i = 0; i < trace.layers().size(); i++) {
            Matrix gradient = trace.outputGradient(i);
            String name = LayerWords.of(trace.plans().get(i)).name();
            describe(
                    i,
                    Texts.text("inside.gradients", name, Integer.toString(gradient.columns())),
                    Checksum.of(gradient));
        }
        input.bits(Checksum.of(trace.inputGradient()));
    }

    /** In which a layer's numbers stand. */
    public int columns(int layer) {
        return layer < grids.size() ? grids.get(layer).cells().columns() : 10;
    }
}
