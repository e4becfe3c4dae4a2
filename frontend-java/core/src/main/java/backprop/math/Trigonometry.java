package backprop.math;

/** sin and cos. The polynomials are fdlibm's, Sun Microsystems 1993: k_sin.c, k_cos.c. */
final class Trigonometry {
    private static final double S1 = -1.66666666666666324348e-01, S2 = 8.33333333332248946124e-03;
    private static final double S3 = -1.98412698298579493134e-04, S4 = 2.75573137070700676789e-06;
    private static final double S5 = -2.50507602534068634195e-08, S6 = 1.58969099521155010221e-10;
    private static final double C1 = 4.16666666666666019037e-02, C2 = -1.38888888888741095749e-03;
    private static final double C3 = 2.48015872894767294178e-05, C4 = -2.75573143513906633035e-07;
    private static final double C5 = 2.08757232129817482790e-09, C6 = -1.13596475577881948265e-11;

    private Trigonometry() {}

    static double sin(double x) {
        if (x == 0) return x;
        if (x - x != 0) return Double.NaN;
        Angle angle = Angle.of(Math.abs(x));
        double y = sinOf(angle.quadrant(), angle);
        return x < 0 ? -y : y;
    }

    /** A quarter turn ahead of the sine. */
    static double cos(double x) {
        if (x - x != 0) return Double.NaN;
        Angle angle = Angle.of(Math.abs(x));
        return sinOf(angle.quadrant() + 1 & 3, angle);
    }

    private static double sinOf(int quadrant, Angle angle) {
        double y = (quadrant & 1) == 0 ? smallSin(angle.high(), angle.low()) : smallCos(angle.high(), angle.low());
        return quadrant < 2 ? y : -y;
    }

    private static double smallSin(double x, double low) {
        double z = x * x;
        double v = z * x;
        double r = S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
        return x - ((z * (0.5 * low - v * r) - low) - v * S1);
    }

    private static double smallCos(double x, double low) {
        double z = x * x;
        double r = z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
        double half = 0.5 * z;
        double w = 1 - half;
        return (((1 - w) - half) - (x * low - r * z)) + w;
    }
}
