package backprop.python.print;

import backprop.python.value.Problem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A float that is not negative, by the format's types e, f, g and %, rounded from the number itself, halves to the even digit. */
final class FloatFormats {
    private static final int STANDARD_PRECISION = 6;

    private FloatFormats() {}

    static String text(double value, FormatSpec format) {
        int precision = format.precision() < 0 ? STANDARD_PRECISION : format.precision();
        return switch (format.type()) {
            case 'f', 'F' -> fixed(value, precision, format.alternate());
            case '%' -> fixed(value * 100, precision, format.alternate()) + "%";
            case 'e', 'E' -> scientific(value, precision);
            case 'g', 'G', 'n' -> general(value, Math.max(precision, 1), false, format.alternate());
            case ' ' ->
                format.precision() < 0 ? FloatText.of(value) : general(value, Math.max(precision, 1), true, false);
            default -> throw Problem.UNKNOWN_FORMAT_CODE.raise("" + format.type(), "float");
        };
    }

    static String fixed(double value, int precision, boolean point) {
        String text = new BigDecimal(value)
                .setScale(precision, RoundingMode.HALF_EVEN)
                .toPlainString();
        return point && precision == 0 ? text + "." : text;
    }

    static String scientific(double value, int precision) {
        if (value == 0) return "0" + (precision > 0 ? "." + "0".repeat(precision) : "") + "e+00";
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
        String digits = rounded.unscaledValue().toString();
        int exponent = digits.length() - 1 - rounded.scale();
        digits += "0".repeat(Math.max(0, precision + 1 - digits.length()));
        String fraction = precision > 0 ? "." + digits.substring(1) : "";
        return digits.charAt(0) + fraction + "e" + FloatText.exponent(exponent);
    }

    /** @param likeRepr with a point in every number, exponents one digit earlier */
    private static String general(double value, int precision, boolean likeRepr, boolean zeros) {
        String scientific = scientific(value, precision - 1);
        int mark = scientific.indexOf('e');
        int exponent = Integer.parseInt(scientific.substring(mark + 1).replace("+", ""));
        boolean positional = exponent >= -4 && exponent < precision - (likeRepr ? 1 : 0);
        if (likeRepr && precision == 1 && exponent == 0) positional = false;
        String body =
                positional ? fixed(value, Math.max(0, precision - 1 - exponent), false) : scientific.substring(0, mark);
        if (!zeros) body = trimmed(body);
        if (positional) return likeRepr && body.indexOf('.') < 0 ? body + ".0" : body;
        return body + scientific.substring(mark);
    }

    private static String trimmed(String text) {
        if (text.indexOf('.') < 0) return text;
        int end = text.length();
        while (text.charAt(end - 1) == '0') end--;
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
