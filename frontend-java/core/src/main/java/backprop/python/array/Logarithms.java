package backprop.python.array;

import backprop.math.Precise;

/** Logarithms to other bases and around 1, exact where the result is a whole number. */
public final class Logarithms {
    private Logarithms() {}

    public static double log(double x, double base) {
        double power = Precise.log(x) / Precise.log(base);
        double whole = Rounding.halfEven(power);
        return Math.abs(power - whole) < 1e-9 && Precise.pow(base, whole) == x ? whole : power;
    }

    /** log(1 + x), to all digits for a small x (Kahan). */
    static double log1p(double x) {
        double sum = 1 + x;
        if (sum == 1) return x;
        return sum - sum != 0 ? Precise.log(sum) : Precise.log(sum) * x / (sum - 1);
    }

    /** exp(x) − 1, to all digits for a small x (Kahan). */
    static double expm1(double x) {
        double power = Precise.exp(x);
        if (power == 1) return x;
        double less = power - 1;
        return less == -1 || less - less != 0 ? less : less * x / Precise.log(power);
    }
}
