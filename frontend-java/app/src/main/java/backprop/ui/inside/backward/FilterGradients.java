package backprop.ui.inside.backward;

import backprop.explain.LayerBlock;
import backprop.explain.Trace;
import backprop.explain.Unit;
import backprop.nn.Parameter;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Matrix;
import backprop.tensor.Shape;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.inside.paint.Paint;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.Pointer;
import backprop.ui.inside.paint.TileGrid;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The gradients of a filter bank as pictures; one weight of them is chosen by mouse, touch or arrow keys. */
final class FilterGradients {
    /** In CSS pixels. */
    private static final int WIDTH = 320, LARGEST = 12;

    /** Told the weight: of which filter, and where in its window. */
    interface Choose {
        void choose(int filter, Unit weight);
    }

    private final Palette palette;
    private final Choose choose;
    private final HTMLElement pictures = Elements.byId("back-pictures");
    private final HTMLCanvasElement canvas = Elements.byId("back-dw");
    private final CanvasRenderingContext2D brush = Paint.brush(canvas);
    private Parameter filters;
    private Shape window;
    /** Filters in a row, channels in a row of a filter, the side of a weight and of a filter's cell in pixels. */
    private int across, beside, weight, cell;

    private int filter;
    private Unit at;
    private boolean isShown, isChosen;

    FilterGradients(Palette palette, Choose choose) {
        this.palette = palette;
        this.choose = choose;
        canvas.addEventListener("pointerdown", event -> press(event));
        canvas.addEventListener("pointermove", event -> {
            if (Pointer.isPressed(event)) press(event);
        });
        canvas.addEventListener("keydown", event -> press((KeyboardEvent) event));
    }

    /** The canvas belongs to another kind of layer. */
    void hide() {
        if (!isShown) return;
        isShown = false;
        canvas.removeAttribute("tabindex");
        canvas.setAttribute("role", "img");
    }

    /** The largest gradient is chosen again. */
    void resetChoice() {
        isChosen = false;
    }

    /** After trace.backward. */
    void show(Trace trace, LayerBlock block, LayerPlan.Convolution plan) {
        filters = trace.layers().get(block.first()).parameters().get(0);
        window = new Shape(block.input().channels(), plan.size(), plan.size());
        if (!isShown) canvas.setAttribute("tabindex", "0");
        if (!isShown) canvas.setAttribute("role", "application");
        isShown = true;
        if (!isChosen) chooseLargest();
        fit(plan.filters());
        paint();
        choose.choose(filter, at);
    }

    private void fit(int count) {
        beside = TileGrid.across(window.channels());
        int numbers = beside * (window.width() + 1);
        across = Math.max(1, Math.min(count, (int) Math.ceil(Math.sqrt(2.0 * count))));
        weight = Math.max(1, Math.min(LARGEST, WIDTH / across / (numbers + 1)));
        cell = weight * (numbers + 1);
        DomUpdate.property(pictures, "--dw", across * cell + "px");
        DomUpdate.attribute(canvas, "class", "bank");
    }

    private void paint() {
        Paint.filters(brush, gradient(), window.width(), across, beside, cell, weight, largest(), palette.signed());
        int left = filter % across * cell + (at.channel() % beside * (window.width() + 1) + at.column()) * weight;
        int top = filter / across * cell + (at.channel() / beside * (window.height() + 1) + at.row()) * weight;
        frame(palette.halo(), 4, left, top);
        frame(palette.line(), 2, left, top);
    }

    private void frame(String colour, int thick, int left, int top) {
        brush.setStrokeStyle(colour);
        brush.setLineWidth(thick);
        brush.strokeRect(left, top, weight, weight);
    }

    /** Of the last step back: what it held before is gone. */
    private Matrix gradient() {
        return filters.gradient();
    }

    private double largest() {
        double largest = 0;
        for (float value : gradient().toArray()) largest = Math.max(largest, Math.abs(value));
        return largest;
    }

    private void chooseLargest() {
        float[] values = gradient().toArray();
        int largest = 0;
        for (int i = 1; i < values.length; i++) if (Math.abs(values[i]) > Math.abs(values[largest])) largest = i;
        filter = largest % gradient().columns();
        at = Unit.at(window, largest / gradient().columns());
    }

    private void press(Event event) {
        if (!isShown) return;
        int rows = (gradient().columns() + across - 1) / across;
        int pixel = Pointer.cell(event, across * cell, rows * cell);
        int row = pixel / (across * cell);
        int column = pixel % (across * cell);
        int pressed = row / cell * across + column / cell;
        int down = row % cell / weight;
        int right = column % cell / weight;
        int channel = down / (window.height() + 1) * beside + Math.min(beside - 1, right / (window.width() + 1));
        Unit unit = new Unit(channel, down % (window.height() + 1), right % (window.width() + 1));
        if (pressed < gradient().columns() && unit.isIn(window)) choose(pressed, unit);
    }

    private void press(KeyboardEvent event) {
        if (!isShown) return;
        Unit next =
                switch (event.getKey()) {
                    case "ArrowLeft" -> at.moved(0, -1, window);
                    case "ArrowRight" -> at.moved(0, 1, window);
                    case "ArrowUp" -> at.moved(-1, 0, window);
                    case "ArrowDown" -> at.moved(1, 0, window);
                    default -> at;
                };
        int by = event.getKey().equals("PageDown") ? 1 : event.getKey().equals("PageUp") ? -1 : 0;
        if (by == 0 && next.equals(at)) return;
        event.preventDefault();
        choose(Math.max(0, Math.min(gradient().columns() - 1, filter + by)), next);
    }

    private void choose(int filter, Unit unit) {
        this.filter = filter;
        at = unit;
        isChosen = true;
        paint();
        choose.choose(filter, unit);
    }
}
