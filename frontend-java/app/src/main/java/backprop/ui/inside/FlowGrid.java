package backprop.ui.inside;

import backprop.nn.Affine;
import backprop.nn.BatchNormalization;
import backprop.nn.Dropout;
import backprop.nn.Layer;
import backprop.tensor.Matrix;
import java.util.function.IntConsumer;
import org.teavm.jso.dom.html.HTMLElement;

/** A layer before the last: a grid of its numbers, or of the gradients by them, each divided by the largest. */
final class FlowGrid {
    private final Layer layer;
    private final Cells cells;
    private final FlowFigure figure;
    private final Palette palette;

    /** @param choose told the unit that is chosen; null where none can be */
    FlowGrid(String id, Layer layer, int units, IntConsumer choose, Palette palette) {
        this.layer = layer;
        cells = new Cells(units, choose);
        cells.canvas().setAttribute("id", id);
        cells.canvas().setAttribute("aria-label", LayerWords.name(layer));
        figure = new FlowFigure(LayerWords.name(layer), cells.root());
        this.palette = palette;
    }

    HTMLElement root() {
        return figure.root();
    }

    Cells cells() {
        return cells;
    }

    /** Sums may be 0 by chance; an activation that is 0 is off, and hollow. */
    void show(Matrix out) {
        boolean sums = layer instanceof Affine;
        cells.show(out.data(), Figures.largest(out), palette.signed(), sums ? 0 : palette.hollow());
        String count = Integer.toString(out.columns());
        if (sums) figure.note("inside.sums", count);
        else if (layer instanceof BatchNormalization) figure.note("inside.normalized", count);
        else if (layer instanceof Dropout) figure.note("inside.passed", count);
        else noteActivations(Figures.zeros(out), count);
    }

    private void noteActivations(int off, String count) {
        if (off > 0) figure.note("inside.off", Integer.toString(off), count);
        else figure.note("inside.values", count);
    }

    void showGradient(Matrix gradient) {
        cells.veil(false);
        cells.show(gradient.data(), Figures.largest(gradient), palette.signed(), palette.hollow());
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
