package backprop.python.array;

/** Rounding to whole numbers, the same on every machine. */
public final class Rounding {
    private Rounding() {}

    /** Halves to the even number; Math.rint rounds them up in a browser. */
    public static double halfEven(double x) {
        if (x - x != 0 || Math.abs(x) >= 0x1p52) return x;
        double floor = Math.floor(x);
        double above = x - floor;
        boolean up = above > 0.5 || above == 0.5 && floor % 2 != 0;
        return Math.copySign(up ? floor + 1 : floor, x);
    }
}
