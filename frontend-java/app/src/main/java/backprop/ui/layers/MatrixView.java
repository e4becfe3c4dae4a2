package backprop.ui.layers;

import backprop.layers.Cell;
import backprop.layers.LayerDemoState;
import backprop.layers.MatrixSymbol;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Markup;
import backprop.ui.dom.TexFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.teavm.jso.dom.xml.Element;

/** A matrix as a table with its name and shape: cells to edit, or cells to ask how they came about. */
final class MatrixView {
    final Element root;
    private final MatrixSymbol quantity;
    private final CellMaker maker;
    private final Element shape = Markup.html("small");
    private final Element body = Markup.html("tbody");
    private final List<CellView> cells = new ArrayList<>();
    private int rows;
    private int columns;

    /** Makes the cells of this matrix. */
    interface CellMaker {
        CellView make(Cell cell);
    }

    MatrixView(MatrixSymbol quantity, CellMaker maker) {
        this.quantity = quantity;
        this.maker = maker;
        root = Markup.html("table", "class", quantity.isGradient() ? "matrix gradient" : "matrix value");
        root.setAttribute("data-matrix", id(quantity));
        Element name = Markup.html("span");
        TexFormula.show(name, Tex.name(quantity));
        Markup.put(root, Markup.put(Markup.html("caption"), name, shape), body);
    }

    /** W, or dW for the gradient with respect to it; of several, W2,1. */
    static String id(MatrixSymbol quantity) {
        return (quantity.isGradient() ? "d" : "") + quantity.letter() + quantity.which();
    }

    /** @param from the entries that the chosen one is made of */
    void show(LayerDemoState sheet, Cell chosen, Set<Cell> from, Set<Cell> marked) {
        double[][] numbers = sheet.numbers(quantity);
        if (numbers.length != rows || numbers[0].length != columns) build(numbers.length, numbers[0].length);
        for (CellView cell : cells) {
            cell.show(sheet.number(cell.cell()));
            DomUpdate.flag(cell.root(), "data-marked", marked.contains(cell.cell()));
            cell.root().setAttribute("class", from.contains(cell.cell()) ? "from" : "");
            cell.choose(cell.cell().equals(chosen));
        }
    }

    MatrixSymbol quantity() {
        return quantity;
    }

    List<Cell> entries() {
        return cells.stream().map(CellView::cell).toList();
    }

    boolean isGradient() {
        return quantity.isGradient();
    }

    /** Gives the keys to the button of this entry, if it has one. */
    void focus(Cell chosen) {
        for (CellView cell : cells) if (cell.cell().equals(chosen)) cell.focus();
    }

    private void build(int height, int width) {
        rows = height;
        columns = width;
        cells.clear();
        Markup.empty(body);
        for (int i = 0; i < rows; i++) {
            Element row = Markup.html("tr");
            for (int j = 0; j < columns; j++) {
                CellView cell = maker.make(quantity.at(i, j));
                cells.add(cell);
                row.appendChild(cell.root());
            }
            body.appendChild(row);
        }
        shape.setTextContent(quantity.isNumber() ? "" : " " + rows + " × " + columns);
    }
}
