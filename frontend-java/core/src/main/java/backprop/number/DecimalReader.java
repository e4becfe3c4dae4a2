package backprop.number;

/** digits · 10^exponent as the nearest double, halves to the even one; infinity if there is none. */
final class DecimalReader {
    private static final double[] EXACT_POWERS_OF_TEN = exactPowersOfTen();

    private DecimalReader() {}

    /** Digits without leading zeros. */
    static double read(String digits, int exponent) {
        int length = digits.length();
        if (length == 0 || length + exponent < -330) return 0;
        if (length + exponent > 310) return Double.POSITIVE_INFINITY;
        if (length <= 15 && Math.abs(exponent) <= 22) {
            double whole = 0;
            for (int i = 0; i < length; i++) whole = whole * 10 + (digits.charAt(i) - '0');
            double power = EXACT_POWERS_OF_TEN[Math.abs(exponent)];
            return exponent < 0 ? whole / power : whole * power;
        }
        Natural number = new Natural();
        for (int i = 0; i < length; i++) number.timesPlus(10, digits.charAt(i) - '0');
        Natural divisor = Natural.of(1).timesPowerOfTen(-exponent);
        return quotient(number.timesPowerOfTen(exponent), divisor);
    }

    /** Long division in base 2: 53 bits, or as many as a subnormal has, and the rest decides how to round. */
    private static double quotient(Natural number, Natural divisor) {
        int exponent = Math.max(number.bitLength() - divisor.bitLength() - 53, -1074);
        number.shiftLeft(Math.max(-exponent, 0));
        divisor.shiftLeft(Math.max(exponent, 0) + 53);
        if (number.compareTo(divisor) >= 0) {
            divisor.shiftLeft(1);
            exponent++;
        }
        double result = 0;
        for (int bit = 0; bit < 53; bit++) {
            result *= 2;
            number.shiftLeft(1);
            if (number.compareTo(divisor) >= 0) {
                number.subtract(divisor);
                result++;
            }
        }
        int overHalf = number.shiftLeft(1).compareTo(divisor);
        boolean up = overHalf > 0 || overHalf == 0 && result % 2 == 1;
        return scaled(up ? result + 1 : result, exponent);
    }

    private static double scaled(double whole, int exponent) {
        double result = whole;
        for (int i = 0; i < exponent; i++) result *= 2;
        for (int i = 0; i > exponent; i--) result /= 2;
        return result;
    }

    private static double[] exactPowersOfTen() {
        double[] powers = new double[23];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) powers[i] = powers[i - 1] * 10;
        return powers;
    }
}
