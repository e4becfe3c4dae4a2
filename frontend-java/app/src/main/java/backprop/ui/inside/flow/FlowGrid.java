package backprop.ui.inside.flow;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Matrix;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.ShortNumbers;
import java.util.function.IntConsumer;
import org.teavm.jso.dom.html.HTMLElement;

/** A layer before the last: a grid of its numbers, or of the gradients with respect to them, each divided by the largest. */
final class FlowGrid {
    private final LayerWords words;
    /** An activation that is 0 is off, and hollow; sums may be 0 by chance. */
    private final boolean isActivation, isSum;

    private final Cells cells;
    private final FlowFigure figure;
    private final Palette palette;

    /** @param choose told the unit that is chosen; null where none can be */
    FlowGrid(String id, LayerPlan layer, int units, IntConsumer choose, Palette palette) {
        words = LayerWords.of(layer);
        isActivation = layer instanceof Activation;
        isSum = layer instanceof LayerPlan.Affine;
        cells = new Cells(units, choose);
        cells.canvas().setAttribute("id", id);
        cells.canvas().setAttribute("aria-label", words.name());
        figure = new FlowFigure(words.name(), cells.root());
        this.palette = palette;
    }

    HTMLElement root() {
        return figure.root();
    }

    Cells cells() {
        return cells;
    }

    void show(Matrix out) {
        cells.show(out.data(), ShortNumbers.largest(out), palette.signed(), isSum ? 0 : palette.hollow());
        String count = Integer.toString(out.columns());
        int off = isActivation ? ShortNumbers.zeros(out) : 0;
        if (off > 0) figure.note("inside.off", Integer.toString(off), count);
        else figure.note(words.note(), count);
    }

    void showGradient(Matrix gradient) {
        cells.veil(false);
        cells.show(gradient.data(), ShortNumbers.largest(gradient), palette.signed(), palette.hollow());
        noteShape();
    }

    /** The gradient has not come so far. */
    void showNoGradient() {
        cells.veil(true);
        cells.show(new float[cells.count()], 1, palette.signed(), palette.hollow());
        noteShape();
    }

    private void noteShape() {
        figure.note("inside.shape", "1", Integer.toString(cells.count()));
    }
}
