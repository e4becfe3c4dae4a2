package backprop.ui.layers;

import backprop.layers.Cell;
import backprop.layers.FormulaTerm;
import backprop.layers.LayerDemoState;
import backprop.layers.MatrixSymbol;
import java.util.List;

/** Formulas of a layer in TeX: values in blue, gradients in orange. */
final class Tex {
    private Tex() {}

    /** The matrix, or the gradient with respect to it. */
    static String name(MatrixSymbol quantity) {
        String letter = quantity.letter();
        if (isDout(quantity)) return "\\grad{\\text{dout}}";
        String set = (isMatrix(quantity) ? "\\m{" + letter + "}" : letter) + which(quantity);
        return quantity.isGradient() ? "\\grad{\\partial L / \\partial " + set + "}" : "\\val{" + set + "}";
    }

    /** y₁₂, or the derivative of L with respect to it. */
    static String name(Cell cell) {
        MatrixSymbol quantity = cell.quantity();
        if (isDout(quantity)) return name(quantity);
        String entry = quantity.entry() + which(quantity) + (cell.index().isEmpty() ? "" : "_{" + cell.index() + "}");
        return quantity.isGradient() ? "\\grad{\\dfrac{\\partial L}{\\partial " + entry + "}}" : "\\val{" + entry + "}";
    }

    /** Raised: below, there are the indices. */
    private static String which(MatrixSymbol quantity) {
        return quantity.which().isEmpty() ? "" : "^{(" + quantity.which() + ")}";
    }

    static String letters(List<FormulaTerm> terms) {
        StringBuilder tex = new StringBuilder();
        for (FormulaTerm term : terms) tex.append(letters(term)).append(' ');
        return tex.toString();
    }

    private static String letters(FormulaTerm term) {
        if (term instanceof FormulaTerm.Entry entry) return name(entry.cell());
        if (term instanceof FormulaTerm.Local local)
            return "\\dfrac{\\partial " + plain(local.of()) + "}{\\partial " + plain(local.by()) + "}";
        if (term instanceof FormulaTerm.Exponential e) return "e^{" + letters(e.power()) + "}";
        if (term instanceof FormulaTerm.Fraction f)
            return "\\dfrac{" + letters(f.above()) + "}{" + letters(f.below()) + "}";
        return same(term);
    }

    /** The same formula with the numbers of the moment. */
    static String numbers(List<FormulaTerm> terms, LayerDemoState sheet) {
        StringBuilder tex = new StringBuilder();
        boolean bare = true;
        for (FormulaTerm term : terms) {
            tex.append(numbers(term, sheet, bare)).append(' ');
            bare = term instanceof FormulaTerm.Sign sign
                    && (sign.text().equals("(") || sign.text().equals(","));
        }
        return tex.toString();
    }

    /** @param bare nothing stands before it that a minus sign could run into */
    private static String numbers(FormulaTerm term, LayerDemoState sheet, boolean bare) {
        if (term instanceof FormulaTerm.Entry entry) return number(entry.cell(), sheet, bare);
        if (term instanceof FormulaTerm.Local local) return CellNumbers.inFormula(local.value());
        if (term instanceof FormulaTerm.Exponential e) return "e^{" + numbers(e.power(), sheet) + "}";
        if (term instanceof FormulaTerm.Fraction f)
            return "\\dfrac{" + numbers(f.above(), sheet) + "}{" + numbers(f.below(), sheet) + "}";
        return same(term);
    }

    private static String number(Cell cell, LayerDemoState sheet, boolean bare) {
        double value = sheet.number(cell);
        String figure = CellNumbers.inFormula(value);
        return coloured(cell.quantity(), value < 0 && !bare ? "(" + figure + ")" : figure);
    }

    static String coloured(MatrixSymbol quantity, String tex) {
        return (quantity.isGradient() ? "\\grad{" : "\\val{") + tex + "}";
    }

    private static String same(FormulaTerm term) {
        if (term instanceof FormulaTerm.Constant constant) return CellNumbers.inFormula(constant.value());
        return switch (((FormulaTerm.Sign) term).text()) {
            case "·" -> "\\cdot";
            case "−" -> "-";
            case "max" -> "\\max";
            case "log" -> "\\log";
            default -> ((FormulaTerm.Sign) term).text();
        };
    }

    private static String plain(Cell cell) {
        return cell.quantity().entry() + "_{" + cell.index() + "}";
    }

    /** The gradient that a loss is given: of nothing else, as the notebook calls it. */
    private static boolean isDout(MatrixSymbol quantity) {
        return quantity.isGradient() && quantity.letter().equals("L");
    }

    private static boolean isMatrix(MatrixSymbol quantity) {
        return !quantity.isNumber();
    }
}
