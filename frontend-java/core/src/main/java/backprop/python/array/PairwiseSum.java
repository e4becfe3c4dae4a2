package backprop.python.array;

/** NumPy's order of a sum, so that the last digit is NumPy's: eight sums side by side up to 128 elements, halves above. */
final class PairwiseSum {
    private static final int BLOCK = 128;

    private PairwiseSum() {}

    static double of(double[] values, int start, int step, int count) {
        if (count < 8) {
            double sum = 0;
            for (int i = 0; i < count; i++) sum += values[start + i * step];
            return sum;
        }
        if (count > BLOCK) {
            int half = count / 2;
            half -= half % 8;
            double left = of(values, start, step, half);
            return left + of(values, start + half * step, step, count - half);
        }
        double[] sums = new double[8];
        for (int k = 0; k < 8; k++) sums[k] = values[start + k * step];
        int i = 8;
        for (; i < count - count % 8; i += 8) for (int k = 0; k < 8; k++) sums[k] += values[start + (i + k) * step];
        // ((0 + 1) + (2 + 3)) + ((4 + 5) + (6 + 7)), step by step
        for (int apart = 1; apart < 8; apart *= 2) for (int k = 0; k < 8; k += 2 * apart) sums[k] += sums[k + apart];
        double sum = sums[0];
        for (; i < count; i++) sum += values[start + i * step];
        return sum;
    }
}
