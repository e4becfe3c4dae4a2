package backprop.ui.inside.flow;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Markup;
import backprop.ui.inside.paint.Paint;
import backprop.ui.inside.paint.Pointer;
import java.util.function.IntConsumer;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The numbers of a layer as a grid of coloured cells; one may be chosen by mouse, touch or arrow keys. */
final class Cells {
    private final HTMLElement root = (HTMLElement) Markup.html("div", "class", "cells");
    private final HTMLCanvasElement canvas =
            (HTMLCanvasElement) Markup.html("canvas", "role", "img", "class", "cell-canvas");
    private final HTMLElement ring = (HTMLElement) Markup.html("i", "class", "ring", "hidden", "");
    private final CanvasRenderingContext2D brush = Paint.brush(canvas);
    private final int count;
    private int columns = 10;
    private int side = 8;
    private int chosen = -1;

    /** @param choose told the cell that is chosen; null where none can be */
    Cells(int count, IntConsumer choose) {
        this.count = count;
        Markup.put(root, canvas, ring);
        if (choose == null) return;
        canvas.setAttribute("role", "application");
        canvas.setTabIndex(0);
        root.setAttribute("data-choosable", "");
        canvas.addEventListener("pointerdown", event -> choose.accept(under(event)));
        canvas.addEventListener("pointermove", event -> {
            if (Pointer.isPressed(event) && under(event) != chosen) choose.accept(under(event));
        });
        canvas.addEventListener("keydown", event -> {
            int next = next(((KeyboardEvent) event).getKey());
            if (next < 0) return;
            event.preventDefault();
            choose.accept(Math.max(0, Math.min(count - 1, next)));
        });
    }

    HTMLElement root() {
        return root;
    }

    HTMLCanvasElement canvas() {
        return canvas;
    }

    int count() {
        return count;
    }

    int columns() {
        return columns;
    }

    int side() {
        return side;
    }

    /** @param side of a cell, in CSS pixels */
    void fit(int columns, int side) {
        this.columns = columns;
        this.side = side;
        root.getStyle().setProperty("--cell", side + "px");
        root.getStyle().setProperty("--columns", Integer.toString(columns));
        ring(chosen);
    }

    /** @param scale what is shown in full colour */
    void show(float[] values, double scale, int[] colours, int hollow) {
        int cell = Math.max(4, (int) Math.round(side * Paint.pixelRatio()));
        int gap = Math.max(1, cell / 14);
        Paint.cells(brush, values, count, columns, cell, gap, scale, colours, hollow);
        DomUpdate.hidden(canvas, false);
    }

    /** Nothing is known of these numbers yet. */
    void veil(boolean veiled) {
        DomUpdate.attribute(root, "class", veiled ? "cells veiled" : "cells");
    }

    /** Around the unit chosen; −1 is none. */
    void ring(int unit) {
        chosen = unit;
        DomUpdate.hidden(ring, unit < 0);
        DomUpdate.property(ring, "--x", Integer.toString(Math.max(0, unit) % columns));
        DomUpdate.property(ring, "--y", Integer.toString(Math.max(0, unit) / columns));
    }

    private int next(String key) {
        int from = Math.max(0, chosen);
        return switch (key) {
            case "ArrowLeft" -> Math.max(0, from - 1);
            case "ArrowRight" -> from + 1;
            case "ArrowUp" -> from < columns ? from : from - columns;
            case "ArrowDown" -> from + columns < count ? from + columns : from;
            case "Home" -> 0;
            case "End" -> count - 1;
            default -> -1;
        };
    }

    private int under(Event event) {
        return Math.min(count - 1, Pointer.cell(event, columns, (count + columns - 1) / columns));
    }
}
