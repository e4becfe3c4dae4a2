package backprop.python.builtin;

import backprop.number.Numbers;
import backprop.python.array.NdArray;
import backprop.python.print.Repr;
import backprop.python.value.Callable;
import backprop.python.value.Integers;
import backprop.python.value.Problem;
import backprop.python.value.PyInstance;
import backprop.python.value.Scalar;
import backprop.python.value.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.OptionalDouble;

/** int(x) and float(x). */
public final class Conversions {
    private static final int LONGEST = 4300;

    private final Repr repr;

    public Conversions(Repr repr) {
        this.repr = repr;
    }

    /** An array with one element as its element. */
    private static Object plain(Object value) {
        if (value instanceof Scalar scalar) return scalar.toPython();
        if (!(value instanceof NdArray array)) return value;
        if (array.dimensions() > 0) throw Problem.ONLY_ONE_ELEMENT.raise();
        return array.scalar().toPython();
    }

    /** A Long or a BigInteger. */
    public Object toInt(Object value) {
        Object plain = plain(value);
        Object whole = Integers.index(plain);
        if (whole != null) return whole;
        if (plain instanceof Double number) return truncated(number);
        if (plain instanceof String text) return parse(text, 10);
        Callable method = plain instanceof PyInstance instance ? instance.method("__int__") : null;
        if (method != null) return method.call(plain);
        throw Problem.INT_ARGUMENT.raise(Types.name(value));
    }

    static Object truncated(double number) {
        if (number != number) throw Problem.FLOAT_NAN_TO_INT.raise();
        if (number - number != 0) throw Problem.FLOAT_INFINITY_TO_INT.raise();
        if (Math.abs(number) < 1e18) return (long) number;
        return Integers.of(new BigDecimal(number).toBigInteger());
    }

    Object parse(String text, int radix) {
        String digits = text.strip().replace("_", "");
        if (digits.length() > LONGEST) throw Problem.INTEGER_TEXT_TOO_LONG.raise();
        String unsigned = digits.startsWith("-") || digits.startsWith("+") ? digits.substring(1) : digits;
        boolean valid = !unsigned.isEmpty();
        for (int i = 0; i < unsigned.length(); i++) valid &= Character.digit(unsigned.charAt(i), radix) >= 0;
        if (!valid) throw Problem.INVALID_INT_LITERAL.raise("" + radix, repr.repr(text));
        BigInteger size = new BigInteger(unsigned, radix);
        return Integers.of(digits.startsWith("-") ? size.negate() : size);
    }

    public double toFloat(Object value) {
        Object plain = plain(value);
        if (plain instanceof Double number) return number;
        Object whole = Integers.index(plain);
        if (whole instanceof Long small) return small;
        if (whole instanceof BigInteger big) {
            double number = Integers.toDouble(big);
            if (number - number != 0) throw Problem.INT_TO_FLOAT_OVERFLOW.raise();
            return number;
        }
        if (plain instanceof String text) return parseFloat(text);
        Callable method = plain instanceof PyInstance instance ? instance.method("__float__") : null;
        if (method != null && method.call(plain) instanceof Double number) return number;
        throw Problem.FLOAT_ARGUMENT.raise(Types.name(value));
    }

    private double parseFloat(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT).replace("_", "");
        boolean negative = trimmed.startsWith("-");
        String unsigned = negative || trimmed.startsWith("+") ? trimmed.substring(1) : trimmed;
        if (unsigned.equals("inf") || unsigned.equals("infinity"))
            return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        if (unsigned.equals("nan")) return Double.NaN;
        boolean ascii = !unsigned.isEmpty();
        for (int i = 0; i < unsigned.length(); i++) ascii &= "0123456789.e+-".indexOf(unsigned.charAt(i)) >= 0;
        OptionalDouble number = ascii ? Numbers.read(trimmed) : OptionalDouble.empty();
        if (number.isEmpty()) throw Problem.INVALID_FLOAT_LITERAL.raise(repr.repr(text));
        return number.getAsDouble();
    }
}
