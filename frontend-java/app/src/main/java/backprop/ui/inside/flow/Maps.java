package backprop.ui.inside.flow;

import backprop.explain.InputWindow;
import backprop.explain.Unit;
import backprop.tensor.Shape;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Markup;
import backprop.ui.inside.paint.Frames;
import backprop.ui.inside.paint.Paint;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** Feature maps as pictures beside each other; a number of one may be chosen by mouse, touch or keys. */
final class Maps {
    private final HTMLElement root = (HTMLElement) Markup.html("div", "class", "maps", "data-choosable", "");
    private final HTMLCanvasElement canvas =
            (HTMLCanvasElement) Markup.html("canvas", "role", "application", "tabindex", "0", "class", "cell-canvas");
    private final CanvasRenderingContext2D brush = Paint.brush(canvas);
    private final Frames frames;
    private final Shape shape;
    private int columns = 1;
    private int scale = 1;
    private Unit chosen = new Unit(0, 0, 0);

    Maps(Shape shape, Palette palette, Consumer<Unit> choose) {
        this.shape = shape;
        Markup.put(root, canvas);
        frames = new Frames(root, palette);
        canvas.addEventListener("pointerdown", event -> choose.accept(under(event)));
        canvas.addEventListener("pointermove", event -> {
            if (Pointer.isPressed(event) && !under(event).equals(chosen)) choose.accept(under(event));
        });
        canvas.addEventListener("keydown", event -> {
            Optional<Unit> next = next(((KeyboardEvent) event).getKey());
            if (next.isEmpty()) return;
            event.preventDefault();
            choose.accept(next.get());
        });
    }

    HTMLElement root() {
        return root;
    }

    HTMLCanvasElement canvas() {
        return canvas;
    }

    int columns() {
        return columns;
    }

    /** @param scale the side of a number, in CSS pixels */
    void fit(int columns, int scale) {
        this.columns = columns;
        this.scale = scale;
        DomUpdate.property(root, "width", width() * scale + "px");
        DomUpdate.property(root, "height", height() * scale + "px");
    }

    /** In numbers, with one between two maps. */
    private int width() {
        return columns * (shape.width() + 1) - 1;
    }

    private int height() {
        return (shape.channels() + columns - 1) / columns * (shape.height() + 1) - 1;
    }

    void show(float[] values, double most, int[] colours) {
        Paint.tiles(
                brush,
                values,
                shape.height(),
                shape.width(),
                shape.channels(),
                shape.channels(),
                columns,
                most,
                colours);
    }

    void veil(boolean veiled) {
        DomUpdate.attribute(root, "class", veiled ? "maps veiled" : "maps");
    }

    void mark(Optional<Unit> unit, List<InputWindow> seen) {
        unit.ifPresent(one -> chosen = one);
        FrameList list = new FrameList(shape, columns, scale);
        unit.ifPresent(list::add);
        seen.forEach(list::add);
        frames.show(width() * scale, height() * scale, list.rectangles());
    }

    double height(Unit unit) {
        return (unit.channel() / columns * (shape.height() + 1) + unit.row() + 0.5) * scale;
    }

    private Optional<Unit> next(String key) {
        return switch (key) {
            case "ArrowLeft" -> Optional.of(chosen.moved(0, -1, shape));
            case "ArrowRight" -> Optional.of(chosen.moved(0, 1, shape));
            case "ArrowUp" -> Optional.of(chosen.moved(-1, 0, shape));
            case "ArrowDown" -> Optional.of(chosen.moved(1, 0, shape));
            case "Home" -> Optional.of(new Unit(chosen.channel(), 0, 0));
            case "End" -> Optional.of(new Unit(chosen.channel(), shape.height() - 1, shape.width() - 1));
            case "PageUp" -> Optional.of(inMap(chosen.channel() - 1));
            case "PageDown" -> Optional.of(inMap(chosen.channel() + 1));
            default -> Optional.empty();
        };
    }

    private Unit inMap(int channel) {
        int map = Math.max(0, Math.min(shape.channels() - 1, channel));
        return new Unit(map, chosen.row(), chosen.column());
    }

    private Unit under(Event event) {
        int at = Pointer.cell(event, width(), height());
        int row = at / width();
        int column = at % width();
        int map = Math.min(shape.channels() - 1, row / (shape.height() + 1) * columns + column / (shape.width() + 1));
        int inRow = Math.min(shape.height() - 1, row % (shape.height() + 1));
        return new Unit(map, inRow, Math.min(shape.width() - 1, column % (shape.width() + 1)));
    }
}
