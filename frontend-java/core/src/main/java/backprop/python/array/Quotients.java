package backprop.python.array;

/** Python's division with remainder of doubles: the remainder has the divisor's sign. */
public final class Quotients {
    private Quotients() {}

    /** y is not 0. */
    public static double remainder(double x, double y) {
        double rest = x % y;
        if (rest == 0) return Math.copySign(0.0, y);
        return rest < 0 != y < 0 ? rest + y : rest;
    }

    /** y is not 0. */
    public static double floorDivide(double x, double y) {
        double rest = x % y;
        double quotient = (x - rest) / y;
        if (rest != 0 && rest < 0 != y < 0) quotient -= 1;
        if (quotient == 0) return Math.copySign(0.0, x / y);
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }
}
