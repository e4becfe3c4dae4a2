package backprop.ui.layers;

import backprop.layers.Cell;
import org.teavm.jso.dom.xml.Element;

/** One entry of a matrix on the page. */
interface CellView {
    Cell cell();

    /** The table's cell. */
    Element root();

    void show(double number);

    /** Whether its formula is the one that is written out. */
    default void choose(boolean chosen) {}

    /** Where it can be pressed, the next key is for it. */
    default void focus() {}

    /** "dW 2, 1", for who listens. */
    static String spoken(Cell cell) {
        return MatrixView.id(cell.quantity()) + " " + (cell.row() + 1) + ", " + (cell.column() + 1);
    }
}
