package backprop.layers;

import java.util.List;

/** How each number of Y = XW + b and of the gradients with respect to X, W and b came about. */
record AffineFormula(MatrixSymbol x, MatrixSymbol w, MatrixSymbol b, MatrixSymbol y) {
    List<FormulaTerm> of(Cell cell, LayerDemoState sheet) {
        int i = cell.row();
        int j = cell.column();
        Sum sum = new Sum();
        if (cell.quantity().equals(y)) {
            for (int k = 0; k < sheet.size(x.columns()); k++) sum.add(term(x, i, k), term(w, k, j));
            sum.add(term(b, 0, j));
        } else if (cell.quantity().equals(x.gradient())) {
            for (int k = 0; k < sheet.size(y.columns()); k++) sum.add(term(y.gradient(), i, k), term(w, j, k));
        } else if (cell.quantity().equals(w.gradient())) {
            for (int n = 0; n < sheet.size(x.rows()); n++) sum.add(term(x, n, i), term(y.gradient(), n, j));
        } else {
            for (int n = 0; n < sheet.size(x.rows()); n++) sum.add(term(y.gradient(), n, j));
        }
        return sum.terms();
    }

    private static FormulaTerm term(MatrixSymbol quantity, int row, int column) {
        return FormulaTerm.of(quantity.at(row, column));
    }
}
