package backprop.number;

import backprop.math.Maths;

/**
 * The fewest digits that are read back as the same double, and of those the nearest. Steele and White, "How to print
 * floating-point numbers accurately", 1990.
 */
public final class ShortestDecimal {
    /** Up to here no two decimals are read as the same double, so that the first one that is read back is the shortest. */
    private static final double EVERYDAY = 1e15;

    private ShortestDecimal() {}

    /** x is positive and finite. */
    public static Decimal of(double x) {
        double power = 1;
        for (int places = 0; places <= 22 && x * power < EVERYDAY; places++, power *= 10) {
            double whole = Math.floor(x * power + 0.5);
            if (whole > 0 && whole / power == x) return Decimal.ofWhole(whole, places);
        }
        return general(x);
    }

    private static Decimal general(double x) {
        double fraction = x;
        int exponent = 0;
        while (fraction >= 0x1p53) {
            fraction /= 2;
            exponent++;
        }
        while (fraction < 0x1p52 && exponent > -1074) {
            fraction *= 2;
            exponent--;
        }
        return digits(x, fraction, exponent);
    }

    /** x = fraction · 2^exponent; rest / scale is what is still to be written, above and below how far one may stray. */
    private static Decimal digits(double x, double fraction, int exponent) {
        boolean even = fraction % 2 == 0;
        int closer = fraction == 0x1p52 && exponent > -1074 ? 1 : 0; // the double below is only half as far away
        int up = Math.max(exponent, 0);
        Natural rest = Natural.of(fraction).shiftLeft(up + 1 + closer);
        Natural scale = Natural.of(1).shiftLeft(Math.max(-exponent, 0) + 1 + closer);
        Natural above = Natural.of(1).shiftLeft(up + closer);
        Natural below = Natural.of(1).shiftLeft(up);
        int point = (int) Math.ceil(Maths.log(x) / 2.302585092994046 - 1e-10);
        scale.timesPowerOfTen(point);
        for (Natural number : new Natural[] {rest, above, below}) number.timesPowerOfTen(-point);
        if (reaches(rest.plus(above), scale, even)) point++;
        else for (Natural number : new Natural[] {rest, above, below}) number.timesPlus(10, 0);

        StringBuilder digits = new StringBuilder();
        while (true) {
            int digit = 0;
            while (rest.compareTo(scale) >= 0) {
                rest.subtract(scale);
                digit++;
            }
            boolean low = reaches(below, rest, even);
            boolean high = reaches(rest.plus(above), scale, even);
            if (low || high) {
                boolean roundUp = high && (!low || isPastHalf(rest, scale, digit));
                return new Decimal(digits.append(roundUp ? digit + 1 : digit).toString(), point);
            }
            digits.append(digit);
            for (Natural number : new Natural[] {rest, above, below}) number.timesPlus(10, 0);
        }
    }

    private static boolean reaches(Natural number, Natural limit, boolean including) {
        int order = number.compareTo(limit);
        return including ? order >= 0 : order > 0;
    }

    private static boolean isPastHalf(Natural rest, Natural scale, int digit) {
        int order = rest.plus(rest).compareTo(scale);
        return order > 0 || order == 0 && digit % 2 == 1;
    }
}
