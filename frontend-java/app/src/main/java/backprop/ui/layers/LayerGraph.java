package backprop.ui.layers;

import backprop.layers.Cell;
import backprop.layers.LayerDemoState;
import backprop.layers.MatrixSymbol;
import java.util.List;
import java.util.function.Predicate;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.dom.xml.NodeList;

/** The layer's graph: beside its letters stand the numbers, or the shapes, of the moment. */
final class LayerGraph {
    private final HTMLElement root;

    public LayerGraph(HTMLElement root) {
        this.root = root;
    }

    /** [data-number=x] and [data-number=dx] get numbers, or ? where they are covered; [data-shape=W] the shape of W. */
    public void show(LayerDemoState sheet, List<MatrixSymbol> order, Predicate<Cell> covered) {
        for (MatrixSymbol quantity : order) {
            number(quantity, sheet, covered);
            if (sheet.has(quantity.gradient())) number(quantity.gradient(), sheet, covered);
            double[][] numbers = sheet.numbers(quantity);
            write("[data-shape=" + quantity.letter() + "]", numbers.length + " × " + numbers[0].length);
        }
    }

    private void number(MatrixSymbol quantity, LayerDemoState sheet, Predicate<Cell> covered) {
        if (!quantity.isNumber()) return;
        Cell cell = quantity.only();
        String figure = covered.test(cell) ? "?" : CellNumbers.inCell(sheet.number(cell), quantity);
        write("[data-number=" + MatrixView.id(quantity) + "]", figure);
    }

    private void write(String selector, String text) {
        NodeList<? extends Element> places = root.querySelectorAll(selector);
        for (int i = 0; i < places.getLength(); i++) places.get(i).setTextContent(text);
    }
}
