package backprop.ui.inside.flow;

import backprop.data.Dataset;
import backprop.explain.InputWindow;
import backprop.explain.Unit;
import backprop.tensor.Matrix;
import backprop.tensor.Shape;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.inside.paint.Frames;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.PixelPicture;
import backprop.ui.inside.paint.Pointer;
import backprop.ui.inside.paint.ShortNumbers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** What goes into the net: the digit; and what comes out on the way back, its gradient. */
final class FlowInput {

    private final HTMLElement frame = (HTMLElement) Markup.html("div", "class", "pixels");
    private final PixelPicture picture = PixelPicture.in(frame);
    private final FlowFigure figure = new FlowFigure(Texts.text("inside.input"), frame);
    private final Palette palette;
    private final Frames frames;
    private int side = 1;

    /** @param choose told the pixel that is pressed; null where none can be */
    FlowInput(String id, Palette palette, Consumer<Unit> choose) {
        this.palette = palette;
        picture.canvas().setAttribute("id", id);
        frames = new Frames(frame, palette);
        if (choose == null) return;
        picture.canvas().addEventListener("pointerdown", event -> choose.accept(pixel(event)));
        picture.canvas().addEventListener("pointermove", event -> {
            if (Pointer.isPressed(event)) choose.accept(pixel(event));
        });
    }

    private static Unit pixel(Event event) {
        return Unit.at(Shape.image(Dataset.SIDE, Dataset.SIDE), Pointer.cell(event, Dataset.SIDE));
    }

    void fit(int side) {
        this.side = side;
    }

    /** Frames the pixel that is chosen, and what of the picture others see. */
    void mark(Optional<Unit> chosen, List<InputWindow> seen) {
        FrameList list = new FrameList(Shape.image(Dataset.SIDE, Dataset.SIDE), 1, (double) side / Dataset.SIDE);
        chosen.ifPresent(list::add);
        seen.forEach(list::add);
        frames.show(side, side, list.rectangles());
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
