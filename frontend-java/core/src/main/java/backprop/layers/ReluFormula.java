package backprop.layers;

import static backprop.layers.FormulaTerm.sign;

import java.util.List;

/** How each number of Y = max(0, X) and of the gradient with respect to X came about. */
record ReluFormula(MatrixSymbol x, MatrixSymbol y) {
    List<FormulaTerm> of(Cell cell, LayerDemoState sheet) {
        Cell in = x.at(cell.row(), cell.column());
        Cell out = y.at(cell.row(), cell.column());
        if (!cell.quantity().isGradient())
            return List.of(
                    sign("max"), sign("("), new FormulaTerm.Constant(0), sign(","), FormulaTerm.of(in), sign(")"));
        double open = sheet.number(in) > 0 ? 1 : 0;
        return List.of(FormulaTerm.of(out.gradient()), sign("·"), new FormulaTerm.Local(out, in, open));
    }
}
