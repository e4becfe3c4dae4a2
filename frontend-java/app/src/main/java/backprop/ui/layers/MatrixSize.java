package backprop.ui.layers;

import backprop.layers.Cell;
import backprop.layers.MatrixSymbol;

/** Rows and columns of a matrix, and its entries in order: row after row, from 0. */
record MatrixSize(int rows, int columns) {
    int places() {
        return rows * columns;
    }

    boolean has(Cell cell) {
        return cell.row() < rows && cell.column() < columns;
    }

    int place(Cell cell) {
        return cell.row() * columns + cell.column();
    }

    Cell cell(MatrixSymbol quantity, int place) {
        return quantity.at(place / columns, place % columns);
    }
}
