package backprop.ui.inside.flow;

import backprop.data.Dataset;
import backprop.tensor.Matrix;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.PixelPicture;
import backprop.ui.inside.paint.ShortNumbers;
import org.teavm.jso.dom.html.HTMLElement;

/** What goes into the net: the digit; and what comes out on the way back, its gradient. */
final class FlowInput {

    private final HTMLElement frame = (HTMLElement) Markup.html("div", "class", "pixels");
    private final PixelPicture picture = PixelPicture.in(frame);
    private final FlowFigure figure = new FlowFigure(Texts.text("inside.input"), frame);
    private final Palette palette;

    FlowInput(String id, Palette palette) {
        this.palette = palette;
        picture.canvas().setAttribute("id", id);
    }

    HTMLElement root() {
        return figure.root();
    }

    void show(float[] pixels) {
        DomUpdate.attribute(frame, "class", "pixels");
        picture.show(pixels, Dataset.SIDE, 1, palette.ink());
        figure.note("inside.pixels", Integer.toString(pixels.length));
    }

    void showGradient(Matrix gradient) {
        DomUpdate.attribute(frame, "class", "pixels signed");
        picture.show(
                gradient.data(), gradient.columns(), Dataset.SIDE, ShortNumbers.largest(gradient), palette.signed());
        figure.note("inside.shape", "1", Integer.toString(gradient.columns()));
    }

    /** Of the gradient, for whoever compares. */
    void bits(String bits) {
        picture.canvas().setAttribute("data-bits", bits);
    }
}
