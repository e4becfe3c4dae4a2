package backprop.python.print;

import backprop.number.Decimal;
import backprop.number.ShortestDecimal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A float's digits, NumPy's way: the fewest that are read back as the same number, or where these are more than wanted, so many,
 * rounded from the number itself.
 */
final class Digits {
    private Digits() {}

    /** "12.5", "3.": no zeros at the end. */
    static String positional(double x, int precision) {
        double size = Math.abs(x);
        return sign(x) + (size == 0 ? "0." : trimmed(positionalSize(size, precision)));
    }

    private static String positionalSize(double size, int precision) {
        Decimal shortest = ShortestDecimal.of(size);
        int places = shortest.digits().length() - shortest.point();
        BigDecimal value = places <= precision
                ? new BigDecimal(new BigInteger(shortest.digits()), places)
                : new BigDecimal(size).setScale(precision, RoundingMode.HALF_EVEN);
        return value.toPlainString();
    }

    /** "1.25e-07", "3.e+00". */
    static String scientific(double x, int precision) {
        double size = Math.abs(x);
        if (size == 0) return sign(x) + "0.e+00";
        Decimal decimal = ShortestDecimal.of(size);
        String digits = decimal.digits();
        int point = decimal.point();
        if (digits.length() > precision + 1) {
            BigDecimal rounded = new BigDecimal(size).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
            digits = rounded.unscaledValue().toString();
            point = digits.length() - rounded.scale();
        }
        return sign(x) + trimmed(digits.charAt(0) + "." + digits.substring(1)) + "e" + FloatText.exponent(point - 1);
    }

    private static String sign(double x) {
        return x < 0 || x == 0 && 1 / x < 0 ? "-" : "";
    }

    private static String trimmed(String text) {
        int point = text.indexOf('.');
        if (point < 0) return text + ".";
        int end = text.length();
        while (text.charAt(end - 1) == '0') end--;
        return text.substring(0, end);
    }
}
