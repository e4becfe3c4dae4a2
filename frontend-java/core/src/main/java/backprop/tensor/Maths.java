package backprop.tensor;

/** exp and log by fdlibm's method in double arithmetic only, so that every machine gives the same bits. */
public final class Maths {
    private static final double LN2_HI = 6.93147180369123816490e-01, LN2_LO = 1.90821492927058770002e-10;
    private static final double INV_LN2 = 1.44269504088896338700e+00;
    private static final double[] POWERS_OF_TWO = powersOfTwo();

    private Maths() {}

    public static double exp(double x) {
        if (x != x) return x;
        if (x > 709.782712893384) return Double.POSITIVE_INFINITY;
        if (x < -745.1332191019411) return 0;
        int k = (int) (INV_LN2 * x + (x < 0 ? -0.5 : 0.5));
        double hi = x - k * LN2_HI;
        double lo = k * LN2_LO;
        double r = hi - lo;
        double t = r * r;
        double c = r
                - t
                        * (1.66666666666666019037e-01
                                + t
                                        * (-2.77777777770155933842e-03
                                                + t
                                                        * (6.61375632143793436117e-05
                                                                + t
                                                                        * (-1.65339022054652515390e-06
                                                                                + t * 4.13813679705723846039e-08))));
        double y = 1 - ((lo - (r * c) / (2 - c)) - hi);
        return k < -1020 ? y * powerOfTwo(k + 1000) * powerOfTwo(-1000) : y * powerOfTwo(k);
    }

    /** For finite normal x > 0. */
    public static double log(double x) {
        int k = 0;
        while (x >= 1.4142135623730951) {
            x *= 0.5;
            k++;
        }
        while (x < 0.7071067811865476) {
            x *= 2;
            k--;
        }
        double f = x - 1;
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double t1 = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
        double t2 = z
                * (6.666666666666735130e-01
                        + w
                                * (2.857142874366239149e-01
                                        + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
        double r = t1 + t2;
        double h = 0.5 * f * f;
        return k * LN2_HI - ((h - (s * (h + r) + k * LN2_LO)) - f);
    }

    private static double powerOfTwo(int k) {
        return POWERS_OF_TWO[k + 1022];
    }

    private static double[] powersOfTwo() {
        double[] powers = new double[2047];
        powers[1022] = 1;
        for (int i = 1023; i <= 2046; i++) powers[i] = powers[i - 1] * 2;
        for (int i = 1021; i >= 0; i--) powers[i] = powers[i + 1] * 0.5;
        return powers;
    }
}
