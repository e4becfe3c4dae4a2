package backprop.layers;

import static backprop.layers.FormulaTerm.sign;

import java.util.ArrayList;
import java.util.List;

/** How each number of Y = softmax(X), of the loss L of the right answers T, and of the gradient with respect to X came about. */
record SoftmaxFormula(MatrixSymbol x, MatrixSymbol t, MatrixSymbol y, MatrixSymbol l) {
    List<FormulaTerm> of(Cell cell, LayerDemoState sheet) {
        if (cell.quantity().equals(l)) return loss(sheet);
        return cell.quantity().isGradient() ? gradient(cell, sheet) : softmax(cell, sheet);
    }

    private List<FormulaTerm> softmax(Cell cell, LayerDemoState sheet) {
        List<FormulaTerm> sum = new ArrayList<>();
        for (int j = 0; j < sheet.size(x.columns()); j++) {
            if (j > 0) sum.add(sign("+"));
            sum.add(exp(cell.row(), j));
        }
        return List.of(new FormulaTerm.Fraction(List.of(exp(cell.row(), cell.column())), sum));
    }

    private FormulaTerm exp(int row, int column) {
        return new FormulaTerm.Exponential(List.of(FormulaTerm.of(x.at(row, column))));
    }

    /** −log y of the right answer of each row, and their mean: the other t are 0. */
    private List<FormulaTerm> loss(LayerDemoState sheet) {
        List<FormulaTerm> sum = new ArrayList<>();
        for (int i = 0; i < sheet.size(x.rows()); i++) {
            for (int j = 0; j < sheet.size(x.columns()); j++) {
                if (sheet.number(t.at(i, j)) != 0)
                    sum.addAll(List.of(sign("−"), sign("log"), FormulaTerm.of(y.at(i, j))));
            }
        }
        return mean(sum, sheet);
    }

    private List<FormulaTerm> gradient(Cell cell, LayerDemoState sheet) {
        FormulaTerm says = FormulaTerm.of(y.at(cell.row(), cell.column()));
        FormulaTerm answer = FormulaTerm.of(t.at(cell.row(), cell.column()));
        FormulaTerm dout = FormulaTerm.of(l.gradient().only());
        if (sheet.size(x.rows()) == 1) return List.of(dout, sign("·"), sign("("), says, sign("−"), answer, sign(")"));
        return List.of(
                dout, sign("·"), mean(List.of(says, sign("−"), answer), sheet).get(0));
    }

    private List<FormulaTerm> mean(List<FormulaTerm> sum, LayerDemoState sheet) {
        int n = sheet.size(x.rows());
        return n == 1 ? sum : List.of(new FormulaTerm.Fraction(sum, List.of(new FormulaTerm.Constant(n))));
    }
}
