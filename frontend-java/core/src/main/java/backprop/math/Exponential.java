package backprop.math;

/** exp and tanh. After fdlibm, Sun Microsystems 1993: e_exp.c, s_expm1.c, s_tanh.c. */
final class Exponential {
    private static final double LN2_HI = 6.93147180369123816490e-01, LN2_LO = 1.90821492927058770002e-10;
    private static final double INV_LN2 = 1.44269504088896338700e+00;
    private static final double P1 = 1.66666666666666019037e-01, P2 = -2.77777777770155933842e-03;
    private static final double P3 = 6.61375632143793436117e-05, P4 = -1.65339022054652515390e-06;
    private static final double P5 = 4.13813679705723846039e-08;
    private static final double Q1 = -3.33333333333331316428e-02, Q2 = 1.58730158725481460165e-03;
    private static final double Q3 = -7.93650757867487942473e-05, Q4 = 4.00821782732936239552e-06;
    private static final double Q5 = -2.01099218183624371326e-07;

    private Exponential() {}

    /** eˣ = 2ᵏ · eʳ with x = k ln 2 + r and |r| ≤ ln 2 / 2. */
    static double exp(double x) {
        if (x != x) return x;
        if (x > 709.782712893384) return Double.POSITIVE_INFINITY;
        if (x < -745.1332191019411) return 0;
        int k = nearestMultipleOfLn2(x);
        double hi = x - k * LN2_HI;
        double lo = k * LN2_LO;
        double r = hi - lo;
        return PowersOfTwo.scale(1 - ((lo - fraction(r)) - hi), k);
    }

    /** r·c / (2 − c), so that eʳ = 1 + r + fraction(r). */
    static double fraction(double r) {
        double c = r - polynomial(r * r);
        return (r * c) / (2 - c);
    }

    /** r − c as a polynomial in t = r². */
    static double polynomial(double t) {
        return t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
    }

    /** tanh x = −m / (m + 2) with m = e⁻²ˣ − 1, which keeps all its digits near 0. */
    static double tanh(double x) {
        double a = Math.abs(x);
        if (x != x || a < 0x1p-55) return x;
        double z;
        if (a >= 22) {
            z = 1;
        } else if (a >= 1) {
            z = 1 - 2 / (exp(2 * a) + 1);
        } else {
            double m = expMinusOne(-2 * a);
            z = -m / (m + 2);
        }
        return x < 0 ? -z : z;
    }

    /**
     * tanh x = (1 − e)/(1 + e) with e = exp(−2|x|) = 2ᵏ · (q + 2r)/q, so that one division is
     * enough; within 10⁻¹⁵ of it, relatively, for the smallest x, too.
     */
    static double tanhByOneDivision(double x) {
        double a = Math.max(-2 * Math.abs(x), -40);
        int k = (int) (INV_LN2 * a - 0.5);
        double r = a - k * LN2_HI - k * LN2_LO;
        double q = 2 - r + polynomial(r * r);
        double power = PowersOfTwo.power(k);
        double e = (r + r) * power;
        double z = (q * (1 - power) - e) / (q * (1 + power) + e);
        return x > 0 ? z : x < 0 ? -z : x;
    }

    /** eˣ − 1 for −2 ≤ x ≤ 0. */
    private static double expMinusOne(double x) {
        int k = nearestMultipleOfLn2(x);
        double hi = x - k * LN2_HI;
        double lo = k * LN2_LO;
        double r = hi - lo;
        double lost = (hi - r) - lo;
        double half = 0.5 * r;
        double h = r * half;
        double r1 = 1 + h * (Q1 + h * (Q2 + h * (Q3 + h * (Q4 + h * Q5))));
        double t = 3 - r1 * half;
        double e = (r1 - t) / (6 - r * t) * h;
        if (k == 0) return r - (r * e - h);
        e = (r * (e - lost) - lost) - h;
        if (k == -1) return 0.5 * (r - e) - 0.5;
        return PowersOfTwo.scale(1 - (e - r), k) - 1;
    }

    private static int nearestMultipleOfLn2(double x) {
        return (int) (INV_LN2 * x + (x < 0 ? -0.5 : 0.5));
    }
}
