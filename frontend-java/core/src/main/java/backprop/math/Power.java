package backprop.math;

/** xʸ = 2^(y · log₂ x), log₂ x in two pieces. After fdlibm, Sun Microsystems 1993: e_pow.c. */
final class Power {
    private static final double L1 = 5.99999999999994648725e-01, L2 = 4.28571428578550184252e-01;
    private static final double L3 = 3.33333329818377432918e-01, L4 = 2.72728123808534006489e-01;
    private static final double L5 = 2.30660745775561754067e-01, L6 = 2.06975017800338417784e-01;
    private static final double LOG2_OF_1_5_HIGH = 5.84962487220764160156e-01;
    private static final double LOG2_OF_1_5_LOW = 1.35003920212974897128e-08;
    private static final double C = 9.61796693925975554329e-01; // 2 / (3 ln 2)
    private static final double C_HIGH = 9.61796700954437255859e-01, C_LOW = -7.02846165095275826516e-09;
    private static final double LN2 = 6.93147180559945286227e-01;
    private static final double LN2_HIGH = 6.93147182464599609375e-01, LN2_LOW = -1.90465429995776804525e-09;

    private Power() {}

    /** As Math.pow: 1 for y = 0 whatever x, NaN for a negative x with a fraction in y. */
    static double pow(double x, double y) {
        if (y == 0) return 1;
        if (y == 1) return x;
        if (y == 2) return x * x; // correctly rounded, which the general way is not always
        if (x != x || y != y) return Double.NaN;
        double a = Math.abs(x);
        boolean negative = isNegative(x) && isOdd(y);
        if (x < 0 && y != Math.floor(y) && a != Double.POSITIVE_INFINITY) return Double.NaN;
        double magnitude = ofMagnitude(a, y);
        return negative ? -magnitude : magnitude;
    }

    private static boolean isNegative(double x) {
        return x < 0 || 1 / x < 0;
    }

    private static boolean isOdd(double y) {
        return Math.abs(y) < 0x1p53 && y % 2 != 0 && y == Math.floor(y);
    }

    private static double ofMagnitude(double a, double y) {
        boolean yInfinite = y - y != 0;
        if (a == 1) return yInfinite ? Double.NaN : 1;
        if (yInfinite) return a > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
        if (a == 0 || a == Double.POSITIVE_INFINITY) return a == 0 == y > 0 ? 0 : Double.POSITIVE_INFINITY;
        // beyond, even the double next to 1 overflows or vanishes
        if (Math.abs(y) > 0x1p64) return a > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
        return normalised(a, y);
    }

    /** a = m · 2ᵏ with √¾ ≤ m < √3. */
    private static double normalised(double a, double y) {
        int k = 0;
        double m = a;
        for (int step = 512; step > 0; step >>= 1) {
            while (m >= PowersOfTwo.power(step)) {
                m *= PowersOfTwo.power(-step);
                k += step;
            }
            while (m * PowersOfTwo.power(step) < 2) {
                m *= PowersOfTwo.power(step);
                k -= step;
            }
        }
        if (m >= 1.7320499420166016) {
            m *= 0.5;
            k++;
        }
        return ofMantissa(m, k, y);
    }

    /** log₂ m from s = (m − c) / (m + c), c the nearer of 1 and 1.5. */
    private static double ofMantissa(double m, int k, double y) {
        boolean nearOne = m < 1.224745750427246;
        double c = nearOne ? 1 : 1.5;
        double u = m - c;
        double v = 1 / (m + c);
        double s = u * v;
        double sHigh = DoubleDouble.high(s);
        double sumHigh = DoubleDouble.high(m + c);
        double sLow = v * ((u - sHigh * sumHigh) - sHigh * (m - (sumHigh - c)));
        double z = s * s;
        double r = z * z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * L6))))) + sLow * (sHigh + s);
        double sHigh2 = sHigh * sHigh;
        double tHigh = DoubleDouble.high(3 + sHigh2 + r);
        double tLow = r - ((tHigh - 3) - sHigh2);
        double p = sHigh * tHigh;
        double q = sLow * tHigh + tLow * s;
        double pHigh = DoubleDouble.high(p + q);
        double pLow = q - (pHigh - p);
        double high = C_HIGH * pHigh;
        double low = C_LOW * pHigh + pLow * C + (nearOne ? 0 : LOG2_OF_1_5_LOW);
        double offset = nearOne ? 0 : LOG2_OF_1_5_HIGH;
        double log = DoubleDouble.high(((high + low) + offset) + k);
        return times(y, log, low - (((log - k) - offset) - high));
    }

    /** 2^(y · (log + rest)). */
    private static double times(double y, double log, double rest) {
        double yHigh = DoubleDouble.high(y);
        double low = (y - yHigh) * log + y * rest;
        double high = yHigh * log;
        double z = high + low;
        if (z >= 1024.0000001) return Double.POSITIVE_INFINITY;
        if (z <= -1076) return 0;
        int k = (int) Math.floor(z + 0.5);
        high -= k;
        double t = DoubleDouble.high(low + high);
        double u = t * LN2_HIGH;
        double v = (low - (t - high)) * LN2 + t * LN2_LOW;
        double e = u + v;
        double w = v - (e - u);
        double p = e - Exponential.polynomial(e * e);
        double r = (e * p) / (p - 2) - (w + e * w);
        return PowersOfTwo.scale(1 - (r - e), k);
    }
}
