package backprop.math;

/** Exact pieces of products, after Dekker, "A floating-point technique for extending the available precision", 1971. */
final class DoubleDouble {
    private static final double SPLITTER = 134217729; // 2²⁷ + 1

    private DoubleDouble() {}

    /** The upper 26 bits of x, |x| < 2⁹⁹⁰: products of two such are exact. */
    static double high(double x) {
        double t = SPLITTER * x;
        return t - (t - x);
    }

    /** What rounding took from a · b. */
    static double productError(double a, double b) {
        double aHigh = high(a);
        double aLow = a - aHigh;
        double bHigh = high(b);
        double bLow = b - bHigh;
        return ((aHigh * bHigh - a * b) + aHigh * bLow + aLow * bHigh) + aLow * bLow;
    }
}
