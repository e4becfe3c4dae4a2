package backprop.ui.inside.flow;

import backprop.explain.InputWindow;
import backprop.explain.Unit;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Matrix;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.ShortNumbers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A layer before the last: a grid of its numbers, or of the gradients with respect to them, each divided by the largest. */
final class FlowGrid implements LayerFigure {
    private final LayerWords words;
    private final Cells cells;
    private final FlowFigure figure;
    private final Palette palette;

    /** @param choose told the unit that is chosen; null where none can be */
    FlowGrid(String id, LayerPlan layer, int units, Consumer<Unit> choose, Palette palette) {
        words = LayerWords.of(layer);
        cells = new Cells(units, choose == null ? null : unit -> choose.accept(new Unit(unit, 0, 0)));
        cells.canvas().setAttribute("id", id);
        cells.canvas().setAttribute("aria-label", words.name());
        figure = new FlowFigure(words.name(), cells.root());
        this.palette = palette;
    }

    @Override
    public HTMLElement root() {
        return figure.root();
    }

    @Override
    public Element canvas() {
        return cells.canvas();
    }

    @Override
    public void fit(int columns, int side) {
        cells.fit(columns, side);
    }

    @Override
    public int columns() {
        return cells.columns();
    }

    @Override
    public void mark(Optional<Unit> chosen, List<InputWindow> seen) {
        cells.ring(chosen.map(Unit::channel).orElse(-1));
    }

    @Override
    public double height(Unit unit) {
        return (unit.channel() / cells.columns() + 0.5) * cells.side();
    }

    @Override
    public void show(Matrix out) {
        int hollow = words.zero() == LayerWords.Zero.CHANCE ? 0 : palette.hollow();
        cells.show(out.data(), ShortNumbers.largest(out), palette.signed(), hollow);
        String count = Integer.toString(out.columns());
        int off = words.zero() == LayerWords.Zero.OFF ? ShortNumbers.zeros(out) : 0;
        if (off > 0) figure.note("inside.off", Integer.toString(off), count);
        else figure.note(words.note(), count);
    }

    @Override
    public void showGradient(Matrix gradient) {
        cells.veil(false);
        cells.show(gradient.data(), ShortNumbers.largest(gradient), palette.signed(), palette.hollow());
        noteShape();
    }

    @Override
    public void showNoGradient() {
        cells.veil(true);
        cells.show(new float[cells.count()], 1, palette.signed(), palette.hollow());
        noteShape();
    }

    private void noteShape() {
        figure.note("inside.shape", "1", Integer.toString(cells.count()));
    }
}
