package backprop.ui.layers;

import backprop.layers.Cell;
import backprop.layers.FormulaTerm;
import backprop.layers.LayerDemo;
import backprop.layers.LayerDemoState;
import backprop.layers.MatrixSymbol;
import backprop.layers.Size;
import backprop.layers.TwoLayerDemo;
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
public final class LayerFigure {
    private static final int ABREAST = 12;

    private final String id;
    private final Arrangement arrangement;
    private final LayerGraph picture;
    private final List<MatrixView> matrices = new ArrayList<>();
    private final TraceView trace = new TraceView();
    private final CheckView check;
    private final PredictGradients predict;
    private final HTMLElement root;
    private final CellKeys keys = new CellKeys(this::size, this::chooseByKey);
    private LayerDemoState sheet;
    private Cell chosen;

    /** Fills every [data-layer] of the page. */
    public static void openAll() {
        NodeList<? extends HTMLElement> roots = HTMLDocument.current().querySelectorAll("[data-layer]");
        for (int i = 0; i < roots.getLength(); i++) new LayerFigure(roots.get(i));
    }

    private LayerFigure(HTMLElement root) {
        this.root = root;
        id = root.getAttribute("data-layer");
        arrangement = Arrangement.of(id);
        sheet = new LayerDemoState(arrangement.exhibit());
        picture = new LayerGraph(root);
        check = new CheckView(() -> sheet, root.hasAttribute("data-excuse") ? root.getAttribute("data-excuse") : "");
        chosen = arrangement.first();
        predict = new PredictGradients(this::gradients, cell -> sheet.number(cell), this::show, () -> chosen);
        root.setAttribute("data-double", Boolean.toString(arrangement.isDouble()));
        for (Element line : lines()) Markup.put(root, line);
        Markup.put(root, trace.root, controls());
        show();
    }

    /** In each line a column of each quantity and of what stands below it. */
    private List<Element> lines() {
        List<Element> lines = new ArrayList<>();
        for (int i = 0; i < arrangement.columns().size(); i++) {
            String sign = i == 0 ? Arrangement.BREAK : arrangement.signs().get(i - 1);
            if (sign.startsWith(Arrangement.BREAK)) lines.add(Markup.html("div", "class", "matrices"));
            Element line = lines.get(lines.size() - 1);
            if (i > 0) Markup.put(line, sign(sign.strip()));
            if (i > 0 && arrangement.isDouble()) Markup.put(line, sign(""));
            for (MatrixSymbol quantity : arrangement.columns().get(i))
                Markup.put(line, sheet.has(quantity) ? matrix(quantity) : Markup.html("div"));
        }
        return lines;
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
        if (!sheet.given().contains(cell.quantity())) return computed(cell);
        if (arrangement.exhibit().isOneHot(cell.quantity()))
            return new OneHotCell(cell, id, one -> change(() -> sheet.setOneHot(one)));
        double limit = arrangement.exhibit().limit();
        return new TypedCell(cell, limit, value -> change(() -> sheet.set(cell, value)));
    }

    private CellView computed(Cell cell) {
        AskedCell asked = new AskedCell(cell, this::choose, keys);
        return cell.quantity().isGradient()
                ? new CoveredCell(asked, predict, this::choose, () -> focusNext(cell))
                : asked;
    }

    /** Those that the layer computes, in the order in which they stand. */
    private List<Cell> gradients() {
        List<Cell> gradients = new ArrayList<>();
        for (MatrixView matrix : matrices)
            if (matrix.isGradient() && !sheet.given().contains(matrix.quantity())) gradients.addAll(matrix.entries());
        return gradients;
    }

    /** To the next one that is covered; where all are open, it stays. */
    private void focusNext(Cell from) {
        List<Cell> all = gradients();
        int at = all.indexOf(from);
        Cell next = from;
        for (int i = all.size() - 1; i > 0; i--) {
            Cell other = all.get((at + i) % all.size());
            if (predict.covers(other)) next = other;
        }
        for (MatrixView matrix : matrices) matrix.focus(next);
    }

    private Element controls() {
        Element controls = Markup.html("div", "class", "controls");
        Element sizes = Markup.html("div", "class", "sizes");
        for (Size size : arrangement.exhibit().sizes())
            sizes.appendChild(new SizePicker(size, count -> resize(size, count)).root);
        Markup.put(controls, sizes);
        if (root.hasAttribute("data-slides")) Markup.put(controls, slider());
        if (arrangement.exhibit() instanceof TwoLayerDemo net) Markup.put(controls, slideControls(net.computed()));
        arrangement.broken().ifPresent(broken -> Markup.put(controls, comparison(broken)));
        boolean hasGradients = matrices.stream().anyMatch(MatrixView::isGradient);
        return hasGradients ? Markup.put(controls, check.root, predict.root) : controls;
    }

    /** Goes through the entries of the matrix whose entry is chosen. */
    private Element slider() {
        return new SlideControls(
                        "learn-7",
                        () -> chosenSize().places(),
                        () -> chosenSize().place(chosen),
                        place -> choose(chosenSize().cell(chosen.quantity(), place)))
                .root;
    }

    /** Goes through all that is computed, forward and back, a matrix at a time. */
    private Element slideControls(List<MatrixSymbol> computed) {
        return new SlideControls(
                        "learn-net",
                        computed::size,
                        () -> computed.indexOf(chosen.quantity()),
                        place -> choose(computed.get(place).at(0, 0)))
                .root;
    }

    private Element comparison(LayerDemo broken) {
        return new VariantPicker(
                        id, isBroken -> change(() -> sheet = sheet.in(isBroken ? broken : arrangement.exhibit())))
                .root;
    }

    private MatrixSize chosenSize() {
        return size(chosen.quantity());
    }

    private MatrixSize size(MatrixSymbol quantity) {
        double[][] numbers = sheet.numbers(quantity);
        return new MatrixSize(numbers.length, numbers[0].length);
    }

    private void resize(Size size, int count) {
        change(() -> sheet.size(size, count));
    }

    private void change(Runnable what) {
        what.run();
        check.clear();
        predict.restart();
    }

    private void choose(Cell cell) {
        chosen = cell;
        show();
    }

    private void chooseByKey(Cell cell) {
        choose(cell);
        for (MatrixView matrix : matrices) matrix.focus(cell);
    }

    private void show() {
        if (!chosenSize().has(chosen)) chosen = chosen.quantity().at(0, 0);
        boolean single = arrangement.order().stream().allMatch(MatrixSymbol::isNumber);
        Set<Cell> from = predict.isExplained(chosen)
                ? FormulaTerm.cells(sheet.formula(chosen)).collect(Collectors.toSet())
                : Set.of();
        for (MatrixView matrix : matrices) matrix.show(sheet, chosen, from, sheet.marked());
        List<Cell> explained = single ? all() : List.of(chosen);
        trace.show(
                sheet, explained.stream().filter(cell -> !predict.covers(cell)).toList());
        picture.show(sheet, arrangement.order(), predict::covers);
        predict.show(chosen);
        showWidths();
    }

    /** All results, where each is but one number. */
    private List<Cell> all() {
        List<Cell> all = new ArrayList<>();
        all.add(arrangement.exhibit().outputs().get(0).only());
        for (MatrixSymbol operand : arrangement.exhibit().operands())
            all.add(operand.gradient().only());
        return all;
    }

    /** How many columns there are in the widest line, and at most in one matrix: a style sheet decides what stands side by side. */
    private void showWidths() {
        int line = 0;
        int widest = 0;
        int most = 0;
        for (int i = 0; i < arrangement.order().size(); i++) {
            int columns = size(arrangement.order().get(i)).columns();
            boolean begins = i > 0 && arrangement.signs().get(i - 1).startsWith(Arrangement.BREAK);
            line = begins ? columns : line + columns;
            widest = Math.max(widest, line);
            most = Math.max(most, columns);
        }
        root.setAttribute("data-wide", Boolean.toString(widest > ABREAST));
        root.setAttribute("data-columns", Integer.toString(most));
    }
}
