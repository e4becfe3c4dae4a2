package backprop.math;

/**
 * Elementary functions from + − × ÷ alone, within 1 ulp, so that JVM and browser give the same bits. After fdlibm, Sun
 * Microsystems 1993. Special values (0, ±∞, NaN) as java.lang.Math.
 *
 * <p>TeaVM's JavaScript writes a + (b − c) and a · (b ÷ c) without the parentheses: what is computed first stands at the left.
 */
public final class Maths {
    private Maths() {}

    public static double exp(double x) {
        return Exponential.exp(x);
    }

    /** The natural logarithm. */
    public static double log(double x) {
        return Logarithm.log(x);
    }

    public static double tanh(double x) {
        return Exponential.tanh(x);
    }

    /** tanh x within 10⁻¹⁵ of its value, in less time: exact enough for what is rounded to float. */
    public static double tanhForFloat(double x) {
        return Exponential.tanhByOneDivision(x);
    }

    /** For every finite x in radians, however large. */
    public static double sin(double x) {
        return Trigonometry.sin(x);
    }

    /** For every finite x in radians, however large. */
    public static double cos(double x) {
        return Trigonometry.cos(x);
    }

    public static double pow(double x, double y) {
        return Power.pow(x, y);
    }
}
