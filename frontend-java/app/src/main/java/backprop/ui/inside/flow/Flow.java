package backprop.ui.inside.flow;

import backprop.explain.InputWindow;
import backprop.explain.LayerBlock;
import backprop.explain.Trace;
import backprop.explain.Unit;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Matrix;
import backprop.tensor.Shape;
import backprop.ui.dom.InView;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.inside.digit.InspectedDigit;
import backprop.ui.inside.paint.Checksum;
import backprop.ui.inside.paint.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A net from left to right, a figure for the numbers after each layer; or for the gradients with respect to them. */
public final class Flow {
    /** With less, it is not to be seen at all. */
    private static final int SMALLEST_ROOM = 100;

    /** Before the first layer. */
    public static final int INPUT = -1;

    /** Told the number that is chosen, and after which layer it stands. */
    public interface Choose {
        void choose(int layer, Unit unit);
    }

    public enum Direction {
        FORWARD,
        BACKWARD
    }

    private final HTMLElement root;
    private final Palette palette;
    private final Direction direction;
    private final Choose choose;
    private final InView inView = new InView();
    private final List<LayerFigure> grids = new ArrayList<>();
    /** Before each block's grids: there, the flow may go on in the next line. */
    private final List<HTMLElement> turns = new ArrayList<>();
    /** Of each block before the last, where it has some. */
    private final List<Optional<FlowFilters>> filters = new ArrayList<>();

    private FlowInput input;
    private FlowOutputs outputs;
    private ContributionCurves fan;
    private InspectedDigit subject;
    private boolean fitted;
    private Unit marked = new Unit(0, 0, 0);

    public Flow(HTMLElement root, Palette palette, Direction direction, Choose choose) {
        this.root = root;
        this.palette = palette;
        this.direction = direction;
        this.choose = choose;
    }

    public void build(InspectedDigit of) {
        subject = of;
        Markup.empty(root);
        grids.clear();
        turns.clear();
        filters.clear();
        input = new FlowInput(id("input"), palette, isChoosable() ? pixel -> choose.choose(INPUT, pixel) : null);
        Markup.put(root, input.root());
        List<LayerPlan> layers = of.trace().plans();
        for (int block = 0; block < blocks() - 1; block++) addGrids(block);
        if (grids.isEmpty()) Markup.put(root, ContributionCurves.cone());
        fan = new ContributionCurves(root);
        int last = layers.size() - 1;
        IntConsumer score = direction == Direction.FORWARD ? unit -> choose.choose(last, new Unit(unit, 0, 0)) : null;
        outputs = new FlowOutputs(id(Integer.toString(last)), layers.get(last), units(blocks() - 1), score, palette);
        Markup.put(root, outputs.scores(), outputs.probabilities());
        inView.observe(input.root());
        grids.forEach(grid -> inView.observe(grid.root()));
        inView.observe(outputs.scores());
        inView.observe(outputs.probabilities());
        fitted = false;
    }

    private String id(String end) {
        return root.getAttribute("id") + "-" + end;
    }

    private int blocks() {
        return subject.blocks().size();
    }

    private int units(int block) {
        return subject.blocks().get(block).output().channels();
    }

    private void addGrids(int block) {
        LayerBlock at = subject.blocks().get(block);
        HTMLElement turn = (HTMLElement) Markup.html("i", "class", "turn", "hidden", "");
        turns.add(turn);
        Markup.put(root, turn);
        filters.add(filters(at));
        filters.get(block).ifPresent(bank -> Markup.put(root, ContributionCurves.lane(), bank.root()));
        for (int i = at.first(); i < at.end(); i++) {
            LayerFigure grid = figure(i, at.output());
            grids.add(grid);
            boolean isCone = i == 0 && !at.output().isPicture();
            Markup.put(root, isCone ? ContributionCurves.cone() : ContributionCurves.lane(), grid.root());
        }
    }

    private Optional<FlowFilters> filters(LayerBlock block) {
        if (direction == Direction.BACKWARD || !(block.plan() instanceof LayerPlan.Convolution plan))
            return Optional.empty();
        Matrix bank =
                subject.trace().layers().get(block.first()).parameters().get(0).value();
        return Optional.of(new FlowFilters(
                plan, bank, palette, filter -> choose.choose(block.first(), inMap(filter, block.output()))));
    }

    /** At the place that is chosen, where it is one of that map. */
    private Unit inMap(int channel, Shape shape) {
        Unit same = new Unit(channel, marked.row(), marked.column());
        return same.isIn(shape) ? same : new Unit(channel, 0, 0);
    }

    private LayerFigure figure(int layer, Shape shape) {
        String id = id(Integer.toString(layer));
        LayerPlan plan = subject.trace().plans().get(layer);
        if (shape.isPicture()) return new FlowMaps(id, plan, shape, unit -> choose.choose(layer, unit), palette);
        Consumer<Unit> unit = isChoosable() ? one -> choose.choose(layer, one) : null;
        return new FlowGrid(id, plan, shape.channels(), unit, palette);
    }

    private boolean isChoosable() {
        return direction == Direction.FORWARD || subject.hasMaps();
    }

    /** As large as the room allows. */
    public void fit() {
        fitted = false;
        if (subject == null || root.getClientWidth() < SMALLEST_ROOM) return;
        fitted = true;
        List<FlowSizes.Group> groups = new ArrayList<>();
        for (int block = 0; block < turns.size(); block++) groups.add(group(block));
        FlowSizes sizes = FlowSizes.of(root.getClientWidth(), groups);
        root.setClassName("flow " + sizes.form().name().toLowerCase());
        root.getStyle().setProperty("--picture", sizes.picture() + "px");
        input.fit(sizes.picture());
        for (int block = 0; block < turns.size(); block++) {
            LayerBlock at = subject.blocks().get(block);
            turns.get(block).setHidden(!sizes.turns()[block]);
            int columns = sizes.columns()[block];
            int side = sizes.sides()[block];
            int map = side * groups.get(block).numbers();
            filters.get(block).ifPresent(bank -> bank.fit(columns, map));
            for (int i = at.first(); i < at.end(); i++) grids.get(i).fit(columns, side);
        }
    }

    private FlowSizes.Group group(int block) {
        LayerBlock at = subject.blocks().get(block);
        int count = at.end() - at.first() + (filters.get(block).isPresent() ? 1 : 0);
        if (!at.output().isPicture()) return new FlowSizes.Group(count, units(block));
        int side = Math.max(at.output().height(), at.output().width());
        return new FlowSizes.Group(count, units(block), side + 1);
    }

    /** The numbers after each layer, each layer divided by its largest. */
    public void showValues(InspectedDigit of, Extent extent) {
        subject = of;
        if (!fitted) fit();
        Trace trace = subject.trace();
        if (isIn(extent, input.root())) input.show(subject.input());
        if (extent == Extent.ALL) filters.forEach(bank -> bank.ifPresent(FlowFilters::repaint));
        for (int i = 0; i < grids.size(); i++) {
            if (isIn(extent, grids.get(i).root())) grids.get(i).show(trace.output(i));
        }
        if (areOutputsIn(extent)) outputs.show(trace, subject.answer());
    }

    /** The gradients with respect to what each layer made, from the right on; those further left than since are still to come. */
    public void showGradients(InspectedDigit of, int since, int label, Extent extent) {
        subject = of;
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

    /**
     * Frames a number where it is chosen, and elsewhere what others see of it.
     *
     * @param chosen whether it is after that layer
     * @param seenLayer the layer after which the windows lie, or {@link #INPUT}
     */
    public void mark(Unit unit, IntPredicate chosen, int seenLayer, List<InputWindow> windows) {
        marked = unit;
        input.mark(chosen.test(INPUT) ? Optional.of(unit) : Optional.empty(), at(INPUT, seenLayer, windows));
        for (int i = 0; i < grids.size(); i++)
            grids.get(i).mark(chosen.test(i) ? Optional.of(unit) : Optional.empty(), at(i, seenLayer, windows));
        outputs.list().ring(chosen.test(subject.trace().layers().size() - 1) ? unit.channel() : -1);
        for (int block = 0; block < filters.size(); block++) {
            int filter = chosen.test(subject.blocks().get(block).first()) ? unit.channel() : -1;
            filters.get(block).ifPresent(bank -> bank.mark(filter));
        }
    }

    private static List<InputWindow> at(int layer, int seenLayer, List<InputWindow> windows) {
        return layer == seenLayer ? windows : List.of();
    }

    /** What a unit just before the scores adds to each of them; nothing where there is no such unit. */
    public void fan(Unit unit, float[] adds) {
        if (grids.isEmpty()) return;
        double y = adds.length == 0 ? 0 : grids.get(grids.size() - 1).height(unit);
        fan.show(y, adds, palette);
    }

    /** In words for whoever cannot see a layer's numbers, and their bits for whoever compares them. */
    public void describe(int layer, String words, String bits) {
        Element element = layer < grids.size()
                ? grids.get(layer).canvas()
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
        return layer < grids.size() ? grids.get(layer).columns() : 10;
    }
}
