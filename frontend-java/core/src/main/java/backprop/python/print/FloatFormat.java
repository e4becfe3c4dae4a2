package backprop.python.print;

import backprop.python.array.NumpyScalar;

/** NumPy's way to write the floats of an array: one place of the point for all, or exponents for all. */
final class FloatFormat implements ElementFormat {
    private static final double LARGE = 1e8;
    private static final double SMALL = 1e-4;
    private static final double WIDE_RANGE = 1000;

    private final int precision;
    private final boolean exponents;
    private int left;
    private int right;
    private int exponentWidth;

    FloatFormat(double[] values, PrintOptions options) {
        precision = options.precision();
        exponents = needExponents(values, options.suppress());
        boolean finite = true;
        boolean negativeInfinity = false;
        for (double value : values) {
            if (value - value == 0) {
                measure(number(value));
            } else {
                finite = false;
                negativeInfinity |= value < 0;
            }
        }
        if (!finite) left = Math.max(left, 3 + (negativeInfinity ? 1 : 0) - afterPoint() - 1);
    }

    private static boolean needExponents(double[] values, boolean suppress) {
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (double value : values) {
            double size = Math.abs(value);
            if (size == 0 || size - size != 0) continue;
            largest = Math.max(largest, size);
            smallest = Math.min(smallest, size);
        }
        boolean small = !suppress && (smallest < SMALL || largest / smallest > WIDE_RANGE);
        return largest > 0 && (largest >= LARGE || small);
    }

    private String number(double value) {
        return exponents ? Digits.scientific(value, precision) : Digits.positional(value, precision);
    }

    private void measure(String text) {
        int point = text.indexOf('.');
        int exponent = text.indexOf('e');
        left = Math.max(left, point);
        right = Math.max(right, (exponent < 0 ? text.length() : exponent) - point - 1);
        if (exponent >= 0) exponentWidth = Math.max(exponentWidth, text.length() - exponent - 2);
    }

    /** Characters after the point. */
    private int afterPoint() {
        return exponents ? exponentWidth + 2 + right : right;
    }

    @Override
    public String text(NumpyScalar element) {
        double value = element.toDouble();
        if (value - value != 0)
            return ElementFormat.padded(value != value ? "nan" : value > 0 ? "inf" : "-inf", left + afterPoint() + 1);
        String text = number(value);
        int point = text.indexOf('.');
        int exponent = text.indexOf('e');
        int end = exponent < 0 ? text.length() : exponent;
        String fill = (exponents ? "0" : " ").repeat(right - (end - point - 1));
        String power = exponent < 0
                ? ""
                : text.substring(exponent, exponent + 2)
                        + "0".repeat(exponentWidth - (text.length() - exponent - 2))
                        + text.substring(exponent + 2);
        return ElementFormat.padded(text.substring(0, point), left) + text.substring(point, end) + fill + power;
    }
}
