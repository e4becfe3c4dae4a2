package backprop.ui.inside.forward;

import backprop.browser.Address;
import backprop.data.Dataset;
import backprop.explain.InputWindow;
import backprop.explain.LayerBlock;
import backprop.explain.Unit;
import backprop.explain.UnitActivation;
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
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** Every layer's numbers for the digit, while it is drawn; and any unit, as it comes to its own. */
public final class ForwardPanel implements AnswerPanel {
    private static final String PARAMETER = "unit";

    private final Flow flow;
    private final UnitDetail detail;
    private final HTMLElement unit = Elements.byId("unit-detail");
    private final PlayButton play;
    private final InView inView = new InView();
    private final Debounce atRest = new Debounce();
    private UnitPlace place = new UnitPlace(0, new Unit(0, 0, 0));
    private boolean chosen;
    private InspectedDigit subject;

    public ForwardPanel(Palette palette) {
        flow = new Flow(Elements.byId("inside-flow"), palette, Flow.Direction.FORWARD, this::choose);
        detail = new UnitDetail(palette);
        play = new PlayButton(Elements.byId("unit-play"), this::step);
        inView.observe(unit);
        Elements.byId("unit-previous").addEventListener("click", event -> move(-1));
        Elements.byId("unit-next").addEventListener("click", event -> move(1));
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
    public void preview(InspectedDigit next) {
        show(next, Extent.IN_VIEW);
    }

    private void show(InspectedDigit next, Extent extent) {
        subject = next;
        next.read();
        if (!chosen) place = loudest();
        chosen = true;
        flow.showValues(subject, extent);
        if (extent == Extent.ALL || inView.contains(unit) || flow.areOutputsIn(extent)) showUnit();
        atRest.then(this::describe);
    }

    public void fit() {
        flow.fit();
        detail.fit();
    }

    /** To begin with: the most active number of the first maps, or of the units just before the scores. */
    private UnitPlace loudest() {
        boolean maps = subject.blocks().get(0).output().isPicture();
        int block = maps ? 0 : Math.max(0, subject.blocks().size() - 2);
        LayerBlock at = subject.blocks().get(block);
        int loudest = subject.trace().output(at.last()).largestInRow(0);
        return new UnitPlace(block, Unit.at(at.output(), loudest));
    }

    private void choose(int layer, Unit next) {
        for (int block = 0; block < subject.blocks().size(); block++)
            if (subject.blocks().get(block).contains(layer)) choose(new UnitPlace(block, next));
    }

    private void choose(UnitPlace next) {
        place = next;
        Address.parameter(PARAMETER, next.text());
        subject.read();
        showUnit();
    }

    /** To the next unit, and from the last one of a block to the next block. */
    private void move(int by) {
        Unit next = place.unit().plus(by, block().output());
        if (next.isIn(block().output())) {
            choose(new UnitPlace(place.block(), next));
            return;
        }
        int blocks = subject.blocks().size();
        int block = (place.block() + by + blocks) % blocks;
        choose(new UnitPlace(
                block,
                by > 0
                        ? new Unit(0, 0, 0)
                        : Unit.last(subject.blocks().get(block).output())));
    }

    /** While it plays: to the next unit of the same block; false behind its last one. */
    private boolean step() {
        Unit next = place.unit().plus(1, block().output());
        if (subject.isBlank() || !next.isIn(block().output())) return false;
        choose(new UnitPlace(place.block(), next));
        return true;
    }

    private LayerBlock block() {
        return subject.blocks().get(place.block());
    }

    private void showUnit() {
        LayerBlock block = block();
        UnitActivation made = UnitActivation.of(subject.trace(), block, place.unit());
        flow.mark(place.unit(), block::contains, block.first() - 1, seen(block, made));
        int before = place.block() == 0 ? Dataset.SIDE : flow.columns(block.first() - 1);
        boolean last = place.block() == subject.blocks().size() - 1;
        int after = last ? 1 : flow.columns(block.end());
        flow.fan(place.unit(), detail.show(subject, place, made, before, after));
    }

    /** Its window, where that is a part of pictures; of a pool also what won. */
    private List<InputWindow> seen(LayerBlock block, UnitActivation made) {
        if (!block.output().isPicture()) return List.of();
        InputWindow window = block.window(place.unit());
        return made.accept(new UnitActivation.Visitor<>() {
            @Override
            public List<InputWindow> weightedSum(UnitActivation.WeightedSum sum) {
                return List.of(window);
            }

            @Override
            public List<InputWindow> largest(UnitActivation.Largest largest) {
                Unit winner = Unit.at(largest.shape(), largest.winner());
                int row = window.row() + winner.row();
                return List.of(window, new InputWindow(row, window.column() + winner.column(), 1, 1, window.channel()));
            }

            @Override
            public List<InputWindow> mean(UnitActivation.Mean mean) {
                return List.of(window);
            }
        });
    }

    /** For whoever cannot see the grids, and for whoever compares their bits. */
    private void describe() {
        subject.read();
        for (LayerBlock block : subject.blocks()) {
            String maps = Integer.toString(block.output().channels());
            String key = block.output().isPicture() ? "inside.maps-grid" : "inside.grid";
            for (int i = block.first(); i < block.end(); i++) {
                Matrix out = subject.trace().output(i);
                String name = LayerWords.of(subject.trace().plans().get(i)).name();
                flow.describe(i, Texts.text(key, name, Integer.toString(out.columns()), maps), Checksum.of(out));
            }
        }
    }
}
