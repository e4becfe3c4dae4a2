package backprop.ui.inside.paint;

import backprop.number.Numbers;
import backprop.tensor.Matrix;
import org.teavm.jso.JSBody;

/** Numbers as these panels write them: short, with a true minus. */
public final class ShortNumbers {
    private ShortNumbers() {}

    /** Such as 2.47, −0.031, 5.2e−7, 4.6×10³². */
    public static String brief(double value) {
        double size = Math.abs(value);
        if (!(size < 1e6)) return Numbers.power(value);
        if (value == 0) return "0";
        if (size >= 0.0995) return fixed(value, size >= 1000 ? 0 : size >= 100 ? 1 : 2);
        return size >= 0.00095 ? precise(value, 2) : scientific(value);
    }

    @JSBody(params = "value", script = "return value.toExponential(1).replace(/-/g, '\\u2212');")
    private static native String scientific(double value);

    @JSBody(
            params = {"value", "digits"},
            script = "return value.toPrecision(digits).replace(/-/g, '\\u2212');")
    private static native String precise(double value, int digits);

    /** With so many places. */
    @JSBody(
            params = {"value", "places"},
            script = "return value.toFixed(places).replace('-', '\\u2212');")
    public static native String fixed(double value, int places);

    /** With six digits that count. */
    public static String digits(double value) {
        return value == 0 ? "0" : precise(value, 6);
    }

    /** A share, for a style. */
    @JSBody(params = "value", script = "return value.toFixed(4);")
    public static native String fraction(double value);

    /** For an attribute of SVG. */
    @JSBody(params = "value", script = "return value.toFixed(1);")
    public static native String plain(double value);

    /** The largest magnitude of the first so many. */
    public static double largest(float[] values, int count) {
        double largest = 0;
        for (int i = 0; i < count; i++) {
            double magnitude = Math.abs(values[i]);
            if (magnitude > largest) largest = magnitude;
        }
        return largest;
    }

    /** The same of a single row. */
    public static double largest(Matrix row) {
        return largest(row.data(), row.columns());
    }

    public static int zeros(Matrix row) {
        int zeros = 0;
        float[] values = row.data();
        for (int i = 0; i < row.columns(); i++) if (values[i] == 0) zeros++;
        return zeros;
    }
}
