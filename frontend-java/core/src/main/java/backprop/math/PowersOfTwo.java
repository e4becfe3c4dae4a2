package backprop.math;

/** Exact scaling by 2ᵏ from a table, without looking at the bits of a double. */
final class PowersOfTwo {
    private static final int SMALLEST = -1022, LARGEST = 1023;
    private static final double[] POWERS = powers();

    private PowersOfTwo() {}

    /** 2ᵏ for −1022 ≤ k ≤ 1023. */
    static double power(int k) {
        return POWERS[k - SMALLEST];
    }

    /** y · 2ᵏ, rounded once; −2000 ≤ k ≤ 1024 and y near 1. */
    static double scale(double y, int k) {
        if (k > LARGEST) return y * 2 * power(k - 1);
        if (k < SMALLEST + 2) return y * power(k + 1000) * power(-1000);
        return y * power(k);
    }

    private static double[] powers() {
        double[] powers = new double[LARGEST - SMALLEST + 1];
        powers[-SMALLEST] = 1;
        for (int k = 1; k <= LARGEST; k++) powers[k - SMALLEST] = powers[k - 1 - SMALLEST] * 2;
        for (int k = -1; k >= SMALLEST; k--) powers[k - SMALLEST] = powers[k + 1 - SMALLEST] * 0.5;
        return powers;
    }
}
