package backprop.ui.inside.flow;

import backprop.explain.InputWindow;
import backprop.explain.Unit;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Matrix;
import backprop.tensor.Shape;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.ShortNumbers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A layer whose numbers lie in planes: its feature maps as pictures. */
final class FlowMaps implements LayerFigure {
    private final LayerWords words;
    private final Shape shape;
    private final Maps maps;
    private final FlowFigure figure;
    private final Palette palette;

    FlowMaps(String id, LayerPlan layer, Shape shape, Consumer<Unit> choose, Palette palette) {
        words = LayerWords.of(layer);
        this.shape = shape;
        this.palette = palette;
        maps = new Maps(shape, palette, choose);
        maps.canvas().setAttribute("id", id);
        maps.canvas().setAttribute("aria-label", words.name());
        figure = new FlowFigure(words.name(), maps.root());
    }

    @Override
    public HTMLElement root() {
        return figure.root();
    }

    @Override
    public Element canvas() {
        return maps.canvas();
    }

    @Override
    public void fit(int columns, int side) {
        maps.fit(columns, side);
    }

    @Override
    public int columns() {
        return maps.columns();
    }

    @Override
    public void show(Matrix out) {
        maps.show(out.data(), ShortNumbers.largest(out), palette.signed());
        int off = words.zero() == LayerWords.Zero.OFF ? ShortNumbers.zeros(out) : 0;
        if (off > 0) figure.note("inside.off", Integer.toString(off), Integer.toString(out.columns()));
        else noteShape();
    }

    @Override
    public void showGradient(Matrix gradient) {
        maps.veil(false);
        maps.show(gradient.data(), ShortNumbers.largest(gradient), palette.signed());
        noteShape();
    }

    @Override
    public void showNoGradient() {
        maps.veil(true);
        maps.show(new float[shape.size()], 1, palette.signed());
        noteShape();
    }

    private void noteShape() {
        figure.note(
                "inside.maps",
                Integer.toString(shape.channels()),
                Integer.toString(shape.height()),
                Integer.toString(shape.width()));
    }

    @Override
    public void mark(Optional<Unit> chosen, List<InputWindow> seen) {
        maps.mark(chosen, seen);
    }

    @Override
    public double height(Unit unit) {
        return maps.height(unit);
    }
}
