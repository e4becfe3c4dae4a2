package backprop.math;

/**
 * x = quadrant · π/2 + (high + low) with |high| ≤ π/4, quadrant 0 to 3. Exact for every finite x ≥ 0: Payne and Hanek,
 * "Radian reduction for trigonometric functions", 1983.
 */
record Angle(int quadrant, double high, double low) {
    private static final double HALF_PI_HIGH = 1.5707963267948966, HALF_PI_LOW = 6.123233995736766e-17;
    private static final double BASE = 0x1p24, PER_BASE = 0x1p-24;
    private static final int PLACES = 8;

    /** 2/π in base 2²⁴: digit i has the weight 2⁻²⁴⁽ⁱ⁺¹⁾. */
    private static final int[] TWO_OVER_PI = {
        0xA2F983, 0x6E4E44, 0x1529FC, 0x2757D1, 0xF534DD, 0xC0DB62, 0x95993C, 0x439041, 0xFE5163, 0xABDEBB, 0xC561B7,
        0x246E3A, 0x424DD2, 0xE00649, 0x2EEA09, 0xD1921C, 0xFE1DEB, 0x1CB129, 0xA73EE8, 0x8235F5, 0x2EBB44, 0x84E99C,
        0x7026B4, 0x5F7E41, 0x3991D6, 0x398353, 0x39F49C, 0x845F8B, 0xBDF928, 0x3B1FF8, 0x97FFDE, 0x05980F, 0xEF2F11,
        0x8B5A0A, 0x6D1F6D, 0x367ECF, 0x27CB09, 0xB74F46, 0x3F669E, 0x5FEA2D, 0x7527BA, 0xC7EBE5, 0xF17B3D, 0x0739F7,
        0x8A5292, 0xEA6BFB, 0x5FB11F, 0x8D5D08, 0x560330, 0x46FC7B, 0x6BABF0
    };

    static Angle of(double x) {
        if (x <= Math.PI / 4) return new Angle(0, x, 0);
        double[] turns = quarterTurns(x);
        int whole = (int) (turns[0] - 4 * Math.floor(turns[0] / 4));
        boolean up = turns[1] >= BASE / 2;
        if (up) turns[1] -= BASE;
        return ofTurns(up ? whole + 1 & 3 : whole, turns);
    }

    /** x · 2/π without the turns that are multiples of 4: element i has the weight 2⁻²⁴ⁱ, all but the first are below 2²⁴. */
    private static double[] quarterTurns(double x) {
        int place = x < 16 ? -1 : 0;
        double scaled = x < 16 ? x * BASE : x; // at least 16, so that its last bit weighs 2⁻⁴⁸ or more
        while (scaled >= 0x1p28) {
            scaled *= PER_BASE;
            place++;
        }
        double d0 = Math.floor(scaled);
        double rest = (scaled - d0) * BASE;
        double d1 = Math.floor(rest);
        double d2 = (rest - d1) * BASE;
        double[] turns = new double[PLACES + 1];
        for (int i = PLACES; i >= 0; i--) {
            turns[i] = d0 * digit(place + i) + d1 * digit(place + i - 1) + d2 * digit(place + i - 2) + turns[i];
            if (i == 0) break;
            double carry = Math.floor(turns[i] * PER_BASE);
            turns[i] -= carry * BASE;
            turns[i - 1] += carry;
        }
        return turns;
    }

    private static double digit(int i) {
        return i < 1 ? 0 : TWO_OVER_PI[i - 1];
    }

    private static Angle ofTurns(int quadrant, double[] turns) {
        double sum = 0;
        double lost = 0;
        double weight = 1;
        for (int i = 1; i <= PLACES; i++) {
            weight *= PER_BASE;
            double term = turns[i] * weight;
            double next = sum + term;
            lost = (term - (next - sum)) + lost;
            sum = next;
        }
        double high = sum * HALF_PI_HIGH;
        double low = DoubleDouble.productError(sum, HALF_PI_HIGH) - (-sum * HALF_PI_LOW - lost * HALF_PI_HIGH);
        return new Angle(quadrant, high, low);
    }
}
