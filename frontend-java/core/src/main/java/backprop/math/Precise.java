package backprop.math;

/**
 * exp, log and pow that round as C's do, but for one case in a hundred: for numbers that are shown to the last digit. From a
 * table of 2^(i/64) in two pieces, and a logarithm corrected by one step of Newton's.
 */
public final class Precise {
    private static final int PARTS = 64;
    private static final double PARTS_PER_LN2 = 0x1.71547652b82fep+6;
    private static final double PART_HIGH = 0x1.62e42fefa0000p-7, PART_LOW = 0x1.cf79abc9e3b3ap-46;
    private static final double ROOT_HIGH = 0x1.02c9a3e778061p+0, ROOT_LOW = -0x1.19083535b085dp-56;
    private static final double INV_LN10 = 0x1.bcb7b1526e50ep-2, INV_LN10_LOW = 0x1.95355baaafad3p-57;
    private static final double INV_LN2 = 0x1.71547652b82fep+0, INV_LN2_LOW = 0x1.777d0ffda0d24p-56;
    /** Below, a logarithm is small enough for its own rounding to be small as well. */
    private static final double NEAR_ONE = 1.0 / 128;

    private static final double[] HIGH = new double[PARTS];
    private static final double[] LOW = new double[PARTS];

    static {
        HIGH[0] = 1;
        for (int i = 1; i < PARTS; i++) {
            double product = HIGH[i - 1] * ROOT_HIGH;
            double low = DoubleDouble.productError(HIGH[i - 1], ROOT_HIGH);
            low = low + HIGH[i - 1] * ROOT_LOW + LOW[i - 1] * ROOT_HIGH;
            HIGH[i] = product + low;
            LOW[i] = product - HIGH[i] + low;
        }
    }

    private Precise() {}

    public static double exp(double x) {
        return exp(x, 0);
    }

    /** exp(x + rest), the rest much smaller than x. */
    private static double exp(double x, double rest) {
        if (x != x) return x;
        if (x > 709.782712893384) return Double.POSITIVE_INFINITY;
        if (x < -745.1332191019411) return 0;
        double n = Math.rint(x * PARTS_PER_LN2);
        int part = (int) n & PARTS - 1;
        return PowersOfTwo.scale(HIGH[part] + low(x, rest, n), ((int) n - part) / PARTS);
    }

    /** What exp(x + rest), scaled, is more than HIGH[n mod 64]. */
    private static double low(double x, double rest, double n) {
        int part = (int) n & PARTS - 1;
        double hi = x - n * PART_HIGH;
        double lo = n * PART_LOW - rest;
        double r = hi - lo;
        double lost = hi - r - lo;
        double square = r * r;
        double tail = square * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r / 720)));
        double more = r * tail + lost + square / 2 + r;
        return more * HIGH[part] + LOW[part];
    }

    public static double log(double x) {
        double rough = Logarithm.log(x);
        return rough + correction(x, rough);
    }

    /** ln x − rough ≈ x · e^−rough − 1, with e^−rough in two pieces. */
    private static double correction(double x, double rough) {
        if (rough - rough != 0 || Math.abs(rough) < NEAR_ONE || Math.abs(rough) > 700) return 0;
        double n = Math.rint(-rough * PARTS_PER_LN2);
        int part = (int) n & PARTS - 1;
        double scaled = PowersOfTwo.scale(x, ((int) n - part) / PARTS);
        double product = scaled * HIGH[part];
        double error = DoubleDouble.productError(scaled, HIGH[part]);
        return product - 1 + error + low(-rough, 0, n) * scaled;
    }

    public static double log10(double x) {
        return logarithm(x, INV_LN10, INV_LN10_LOW);
    }

    public static double log2(double x) {
        return logarithm(x, INV_LN2, INV_LN2_LOW);
    }

    private static double logarithm(double x, double factor, double factorLow) {
        double rough = Logarithm.log(x);
        if (rough - rough != 0) return rough;
        double low = correction(x, rough) * factor + rough * factorLow;
        double product = rough * factor;
        return low + DoubleDouble.productError(rough, factor) + product;
    }

    /** As Maths.pow. */
    public static double pow(double x, double y) {
        double rough = Logarithm.log(x);
        double product = y * rough;
        boolean plain = x > 0 && rough - rough == 0 && Math.abs(product) < 700 && Math.abs(y) < 1e30;
        if (!plain || Math.abs(rough) < NEAR_ONE) return Power.pow(x, y);
        double rest = correction(x, rough) * y + DoubleDouble.productError(y, rough);
        return exp(product, rest);
    }
}
