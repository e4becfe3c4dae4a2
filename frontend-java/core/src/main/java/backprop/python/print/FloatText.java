package backprop.python.print;

import backprop.number.Decimal;
import backprop.number.ShortestDecimal;

/** A float as Python writes it: the fewest digits that are read back as the same number. */
public final class FloatText {
    private FloatText() {}

    public static String of(double x) {
        if (x != x) return "nan";
        String sign = x < 0 || x == 0 && 1 / x < 0 ? "-" : "";
        if (x - x != 0) return sign + "inf";
        if (x == 0) return sign + "0.0";
        Decimal decimal = ShortestDecimal.of(Math.abs(x));
        int point = decimal.point();
        return sign + (point > 16 || point < -3 ? scientific(decimal) : positional(decimal));
    }

    private static String positional(Decimal decimal) {
        String digits = decimal.digits();
        int point = decimal.point();
        if (point <= 0) return "0." + "0".repeat(-point) + digits;
        if (point >= digits.length()) return digits + "0".repeat(point - digits.length()) + ".0";
        return digits.substring(0, point) + "." + digits.substring(point);
    }

    private static String scientific(Decimal decimal) {
        String digits = decimal.digits();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return digits.charAt(0) + fraction + "e" + exponent(decimal.point() - 1);
    }

    /** With its sign and at least two digits. */
    static String exponent(int exponent) {
        int size = Math.abs(exponent);
        return (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
    }
}
