package backprop.ui.layers;

import backprop.layers.Cell;
import backprop.layers.FormulaTerm;
import backprop.layers.LayerDemoState;
import backprop.layers.MatrixSymbol;
import backprop.layers.Size;
import backprop.ui.dom.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.NodeList;

/** A layer at work: its matrices with each gradient below what it belongs to, formulas with the numbers put in, the check. */
final class LayerFigure {
    private static final int ABREAST = 12;

    private final String id;
    private final Arrangement arrangement;
    private final LayerDemoState sheet;
    private final LayerGraph picture;
    private final List<MatrixView> matrices = new ArrayList<>();
    private final TraceView trace = new TraceView();
    private final CheckView check;
    private final HTMLElement root;
    private Cell chosen;

    /** Fills every [data-layer] of the page. */
    static void openAll() {
        NodeList<? extends HTMLElement> roots = HTMLDocument.current().querySelectorAll("[data-layer]");
        for (int i = 0; i < roots.getLength(); i++) new LayerFigure(roots.get(i));
    }

    private LayerFigure(HTMLElement root) {
        this.root = root;
        id = root.getAttribute("data-layer");
        arrangement = Arrangement.of(id);
        sheet = new LayerDemoState(arrangement.exhibit());
        picture = new LayerGraph(root);
        check = new CheckView(sheet, id.equals("relu") ? "learn-4.bend" : "");
        chosen = first();
        Markup.put(root, grid(), trace.root, Markup.put(controls(), check.root));
        show();
    }

    /** The first entry of the first gradient that is shown. */
    private Cell first() {
        return arrangement.exhibit().operands().get(0).gradient().at(0, 0);
    }

    /** Two rows: values, and below each its gradient. */
    private Element grid() {
        Element grid = Markup.html("div", "class", "matrices");
        for (int i = 0; i < arrangement.order().size(); i++) {
            MatrixSymbol quantity = arrangement.order().get(i);
            if (i > 0) Markup.put(grid, sign(arrangement.signs().get(i - 1)), sign(""));
            Markup.put(grid, matrix(quantity));
            Markup.put(grid, sheet.has(quantity.gradient()) ? matrix(quantity.gradient()) : Markup.html("div"));
        }
        return grid;
    }

    private static Element sign(String text) {
        return Markup.put(Markup.html("span", "aria-hidden", "true"), text);
    }

    private Element matrix(MatrixSymbol quantity) {
        MatrixView view = new MatrixView(quantity, this::cell);
        matrices.add(view);
        return view.root;
    }

    private CellView cell(Cell cell) {
        if (!sheet.given().contains(cell.quantity())) return new AskedCell(cell, this::choose);
        if (arrangement.exhibit().isOneHot(cell.quantity()))
            return new OneHotCell(cell, id, one -> change(() -> sheet.setOneHot(one)));
        double limit = arrangement.exhibit().limit();
        return new TypedCell(cell, limit, value -> change(() -> sheet.set(cell, value)));
    }

    private Element controls() {
        Element controls = Markup.html("div", "class", "controls");
        Element sizes = Markup.html("div", "class", "sizes");
        for (Size size : arrangement.exhibit().sizes()) {
            sizes.appendChild(new SizePicker(size, count -> resize(size, count)).root);
        }
        return Markup.put(controls, sizes);
    }

    private void resize(Size size, int count) {
        change(() -> sheet.size(size, count));
    }

    private void change(Runnable what) {
        what.run();
        check.forget();
        show();
    }

    private void choose(Cell cell) {
        chosen = cell;
        show();
    }

    private void show() {
        double[][] numbers = sheet.numbers(chosen.quantity());
        if (chosen.row() >= numbers.length || chosen.column() >= numbers[0].length) chosen = first();
        boolean single =
                chosen.quantity().isNumber() && arrangement.exhibit().sizes().isEmpty();
        Set<Cell> from = FormulaTerm.cells(sheet.formula(chosen)).collect(Collectors.toSet());
        for (MatrixView matrix : matrices) matrix.show(sheet, chosen, from);
        trace.show(sheet, single ? all() : List.of(chosen));
        picture.show(sheet, arrangement.order());
        showWidths();
    }

    /** All results, where each is but one number. */
    private List<Cell> all() {
        List<Cell> all = new ArrayList<>();
        all.add(arrangement.exhibit().output().only());
        for (MatrixSymbol operand : arrangement.exhibit().operands())
            all.add(operand.gradient().only());
        return all;
    }

    /** How many columns there are in all, and at most in one matrix: a style sheet decides what stands side by side. */
    private void showWidths() {
        int all = 0;
        int most = 0;
        for (MatrixSymbol quantity : arrangement.order()) {
            int columns = sheet.numbers(quantity)[0].length;
            all += columns;
            most = Math.max(most, columns);
        }
        root.setAttribute("data-wide", Boolean.toString(all > ABREAST));
        root.setAttribute("data-columns", Integer.toString(most));
    }
}
