package backprop.ui.layers;

import backprop.layers.MatrixSymbol;
import backprop.number.Numbers;
import java.util.OptionalDouble;
import org.teavm.jso.JSBody;

/** Numbers as this chapter writes and reads them. */
final class CellNumbers {
    private CellNumbers() {}

    /** As it was typed. */
    static String typed(double x) {
        return Numbers.full(x).replace('-', '\u2212');
    }

    /** With the sign of a number that is typed, or any other kind of minus; empty for what is not a finite number. */
    static OptionalDouble read(String typed) {
        OptionalDouble read = Numbers.read(typed.trim());
        return read.isPresent() && read.getAsDouble() - read.getAsDouble() == 0 ? read : OptionalDouble.empty();
    }

    /** In a cell of a matrix there is room for three decimals; a single number has room for more. */
    static String inCell(double x, MatrixSymbol quantity) {
        if (quantity.isNumber()) return Numbers.formatShort(x).replace('-', '\u2212');
        boolean tiny = x != 0 && Math.abs(x) < 0.0005;
        return (tiny ? Numbers.formatShort(significant(x, 1)) : threeDecimals(x)).replace('-', '\u2212');
    }

    /** In TeX: six digits, powers of ten written out. */
    static String inFormula(double x) {
        return scientific(Numbers.formatShort(x));
    }

    /** An error: two digits. */
    static String roughly(double x) {
        return scientific(Numbers.formatShort(significant(x, 2)));
    }

    private static String scientific(String number) {
        int e = number.indexOf('e');
        if (e < 0) return number;
        return number.substring(0, e) + " \\times 10^{" + number.substring(e + 1) + "}";
    }

    @JSBody(params = "x", script = "return String(Number(x.toFixed(3)));")
    private static native String threeDecimals(double x);

    @JSBody(
            params = {"x", "digits"},
            script = "return Number(x.toPrecision(digits));")
    private static native double significant(double x, int digits);
}
