package backprop.number;

import java.util.function.IntUnaryOperator;

/** A few digits of a double, as if its shortest decimal had been rounded; much sooner found than all of them. */
final class RoundedDecimal {
    /** Far above the rounding errors of a few hundred multiplications. */
    private static final double DOUBTFUL = 1e-5;
    /** Below this a double has fewer digits. */
    private static final double SUBNORMAL = 1e-300;

    private RoundedDecimal() {}

    /** x is positive and finite; how many digits depends on where the point is. */
    static Decimal of(double x, IntUnaryOperator digits) {
        double fraction = x;
        int point = 0;
        for (; fraction >= 1; point++) fraction /= 10;
        for (; fraction < 0.1; point--) fraction *= 10;
        int places = digits.applyAsInt(point);
        for (int i = 0; i < places; i++) fraction *= 10;
        double whole = Math.floor(fraction + 0.5);
        double toHalf = Math.min(fraction + 0.5 - whole, whole + 0.5 - fraction);
        if (toHalf < DOUBTFUL || x < SUBNORMAL) {
            Decimal all = ShortestDecimal.of(x);
            return all.rounded(digits.applyAsInt(all.point()));
        }
        return Decimal.ofWhole(whole, places - point);
    }
}
