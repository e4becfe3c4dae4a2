package backprop.math;

/** ln x. After fdlibm, Sun Microsystems 1993: e_log.c. */
final class Logarithm {
    private static final double LN2_HI = 6.93147180369123816490e-01, LN2_LO = 1.90821492927058770002e-10;
    private static final double L1 = 6.666666666666735130e-01, L2 = 3.999999999940941908e-01;
    private static final double L3 = 2.857142874366239149e-01, L4 = 2.222219843214978396e-01;
    private static final double L5 = 1.818357216161805012e-01, L6 = 1.531383769920937332e-01;
    private static final double L7 = 1.479819860511658591e-01;
    private static final double SQRT_2 = 1.4142135623730951, SMALLEST_NORMAL = 0x1p-1022;

    private Logarithm() {}

    static double log(double x) {
        if (x != x || x < 0) return Double.NaN;
        if (x == 0) return Double.NEGATIVE_INFINITY;
        if (x == Double.POSITIVE_INFINITY) return x;
        return x < SMALLEST_NORMAL ? ofNormal(x * 0x1p54, -54) : ofNormal(x, 0);
    }

    /** ln(x · 2ᵏ): brings x to 1 ≤ x < 2, then to √½ ≤ x < √2. */
    private static double ofNormal(double x, int k) {
        for (int step = 512; step > 0; step >>= 1) {
            if (x >= PowersOfTwo.power(step)) {
                x *= PowersOfTwo.power(-step);
                k += step;
            } else if (x * PowersOfTwo.power(step) < 2) {
                x *= PowersOfTwo.power(step);
                k -= step;
            }
        }
        return x < SQRT_2 ? nearOne(x, k) : nearOne(x * 0.5, k + 1);
    }

    /** ln(x · 2ᵏ) with f = x − 1 between −0.293 and 0.4143. */
    private static double nearOne(double x, int k) {
        double f = x - 1;
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double r = w * (L2 + w * (L4 + w * L6)) + z * (L1 + w * (L3 + w * (L5 + w * L7)));
        double h = 0.5 * f * f;
        return k * LN2_HI - ((h - (s * (r + h) + k * LN2_LO)) - f);
    }
}
