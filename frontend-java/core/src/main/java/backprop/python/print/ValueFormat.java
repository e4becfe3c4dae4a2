package backprop.python.print;

import backprop.python.value.Callable;
import backprop.python.value.Integers;
import backprop.python.value.Meter;
import backprop.python.value.Problem;
import backprop.python.value.PyInstance;
import backprop.python.value.Scalar;
import backprop.python.value.Types;
import java.math.BigInteger;
import java.util.Locale;

/** format(value, spec), as f-strings and str.format use it. */
public final class ValueFormat {
    private final Repr repr;
    private final Meter meter;

    public ValueFormat(Repr repr, Meter meter) {
        this.repr = repr;
        this.meter = meter;
    }

    /** @throws backprop.python.value.Raise ValueError or TypeError if the spec is none for the value */
    public String format(Object value, String spec) {
        if (spec.isEmpty()) return repr.str(value);
        Object plain = value instanceof Scalar scalar ? scalar.toPython() : value;
        Callable own = value instanceof PyInstance instance ? instance.method("__format__") : null;
        if (own != null) return repr.str(own.call(value, spec));
        String typeName = Types.name(value);
        boolean number = plain instanceof Double || Integers.index(plain) != null;
        if (!number && !(plain instanceof String)) throw Problem.UNSUPPORTED_FORMAT.raise(typeName);
        FormatSpec format = FormatSpec.parse(spec, typeName);
        meter.reserve(2.0 * format.width() + format.precision());
        if (plain instanceof String text) return text(text, format);
        if (plain instanceof Boolean && format.type() == ' ') return text(repr.str(plain), format);
        if (plain instanceof Double value2) return number(value2, format);
        return whole(Integers.index(plain), format, typeName);
    }

    private static String text(String text, FormatSpec format) {
        if (format.type() != 's' && format.type() != ' ')
            throw Problem.UNKNOWN_FORMAT_CODE.raise("" + format.type(), "str");
        if (format.align() == '=' && format.fill() != '0') throw Problem.ALIGNMENT_NOT_ALLOWED.raise();
        int end = format.precision() >= 0 ? Math.min(format.precision(), text.length()) : text.length();
        return format.aligned("", text.substring(0, end), '<');
    }

    private String whole(Object value, FormatSpec format, String typeName) {
        int radix =
                switch (format.type()) {
                    case 'x', 'X' -> 16;
                    case 'o' -> 8;
                    case 'b' -> 2;
                    case 'd', 'n', ' ' -> 10;
                    default -> 0;
                };
        if (format.type() == 'c') return text(new String(Character.toChars(Integers.toInt(value))), textual(format));
        if (radix == 0) {
            if ("eEfFgG%".indexOf(format.type()) < 0)
                throw Problem.UNKNOWN_FORMAT_CODE.raise("" + format.type(), typeName);
            return number(Integers.toDouble(Integers.big(value)), format);
        }
        if (format.precision() >= 0) throw Problem.PRECISION_NOT_ALLOWED.raise();
        BigInteger number = Integers.big(value);
        String digits = radix == 10
                ? repr.repr(Integers.of(number.abs()))
                : number.abs().toString(radix);
        if (format.type() == 'X') digits = digits.toUpperCase(Locale.ROOT);
        String prefix = format.alternate() && radix != 10 ? "0" + format.type() : "";
        return filled(format, format.signOf(number.signum() < 0) + prefix, digits, radix == 10 ? 3 : 4);
    }

    private static FormatSpec textual(FormatSpec format) {
        return new FormatSpec(format.fill(), format.align(), '-', false, format.width(), ' ', -1, 's');
    }

    private static String number(double value, FormatSpec format) {
        boolean negative = value < 0 || value == 0 && 1 / value < 0;
        String text;
        if (value - value != 0) {
            text = value != value ? "nan" : "inf";
            if (format.type() == '%') text += "%";
        } else {
            text = FloatFormats.text(Math.abs(value), format);
        }
        if (Character.isUpperCase(format.type())) text = text.toUpperCase(Locale.ROOT);
        return filled(format, format.signOf(negative && value == value), text, 3);
    }

    /** With separators between groups of digits, which leading zeros get as well. */
    private static String filled(FormatSpec format, String sign, String text, int group) {
        if (format.grouping() == ' ') return format.aligned(sign, text, '>');
        int end = 0;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != 'e') end++;
        String whole = text.substring(0, end);
        String rest = text.substring(end);
        String grouped = grouped(whole, format.grouping(), group);
        boolean zeros = format.align() == '=' && format.fill() == '0';
        while (zeros && grouped.length() + rest.length() + sign.length() < format.width()) {
            whole = "0" + whole;
            grouped = grouped(whole, format.grouping(), group);
        }
        return format.aligned(sign, grouped + rest, '>');
    }

    private static String grouped(String digits, char separator, int group) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % group == 0) result.append(separator);
            result.append(digits.charAt(i));
        }
        return result.toString();
    }
}
