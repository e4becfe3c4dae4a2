package backprop.ui.inside.flow;

import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Matrix;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.inside.paint.Frames;
import backprop.ui.inside.paint.Paint;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.Pointer;
import backprop.ui.inside.paint.TileGrid;
import java.util.function.IntConsumer;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The filters of a convolution, each where its map stands beside it: a square of weights for each channel below. */
final class FlowFilters {
    private final Matrix bank;
    private final LayerPlan.Convolution plan;
    private final int channels;
    private final Palette palette;
    private final HTMLElement frame = (HTMLElement) Markup.html("div", "class", "maps", "data-choosable", "");
    private final HTMLCanvasElement canvas =
            (HTMLCanvasElement) Markup.html("canvas", "role", "img", "class", "cell-canvas");
    private final CanvasRenderingContext2D brush = Paint.brush(canvas);
    private final Frames frames;
    private final FlowFigure figure = new FlowFigure(Texts.text("inside.filters"), frame);
    private int across = 1;
    private int cell;

    /**
     * @param bank (numbers of a window)×filters
     * @param choose told the filter that is pressed
     */
    FlowFilters(LayerPlan.Convolution plan, Matrix bank, Palette palette, IntConsumer choose) {
        this.plan = plan;
        this.bank = bank;
        this.palette = palette;
        channels = bank.rows() / (plan.size() * plan.size());
        Markup.put(frame, canvas);
        frames = new Frames(frame, palette);
        int filters = plan.filters();
        canvas.addEventListener(
                "pointerdown",
                event -> choose.accept(
                        Math.min(filters - 1, Pointer.cell(event, across, (filters + across - 1) / across))));
        String size = Integer.toString(plan.size());
        String[] shape = {Integer.toString(filters), Integer.toString(channels), size, size};
        figure.note("inside.filter-bank", shape);
        canvas.setAttribute("aria-label", Texts.text("inside.filters-label", shape));
    }

    HTMLElement root() {
        return figure.root();
    }

    /** The least side of a cell in which each weight has a pixel. */
    private int smallest() {
        return TileGrid.across(channels) * (plan.size() + 1);
    }

    /** @param side of a map with its gap, in CSS pixels */
    void fit(int columns, int side) {
        across = columns;
        cell = Math.max(side, smallest());
        int rows = (plan.filters() + across - 1) / across;
        DomUpdate.property(frame, "width", across * cell + "px");
        DomUpdate.property(frame, "height", rows * cell + "px");
        show();
    }

    private void show() {
        int weight = Math.max(1, (cell - 2) / smallest());
        Paint.filters(
                brush, bank, plan.size(), across, TileGrid.across(channels), cell, weight, largest(), palette.signed());
    }

    private double largest() {
        double largest = 0;
        for (float weight : bank.toArray()) largest = Math.max(largest, Math.abs(weight));
        return largest;
    }

    /** Frames one of them; −1 for none. */
    void mark(int filter) {
        int rows = (plan.filters() + across - 1) / across;
        int size = (cell - 2) / smallest() * smallest();
        float[] frame = {filter % across * cell - 1, filter / across * cell - 1, size + 1, size + 1};
        frames.show(across * cell, rows * cell, filter < 0 ? new float[0] : frame);
    }

    /** The theme may have brought other colours. */
    void repaint() {
        if (cell > 0) show();
    }
}
