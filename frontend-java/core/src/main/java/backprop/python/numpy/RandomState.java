package backprop.python.numpy;

import backprop.math.Precise;

/** np.random's numbers, the same for the same seed as NumPy's own. */
final class RandomState {
    private MersenneTwister bits;
    private double spare;
    private boolean hasSpare;

    RandomState(int seed) {
        seed(seed);
    }

    void seed(int seed) {
        bits = new MersenneTwister(seed);
        hasSpare = false;
    }

    double uniform() {
        return bits.nextDouble();
    }

    /** From the standard normal distribution, by Marsaglia's polar method, which gives two at a time. */
    double gaussian() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        double x1;
        double x2;
        double square;
        do {
            x1 = 2 * bits.nextDouble() - 1;
            x2 = 2 * bits.nextDouble() - 1;
            square = x1 * x1 + x2 * x2;
        } while (square >= 1 || square == 0);
        double factor = Math.sqrt(-2 * Precise.log(square) / square);
        spare = factor * x1;
        hasSpare = true;
        return factor * x2;
    }

    /** 0 to most, both included. */
    int upTo(int most) {
        return bits.upTo(most);
    }

    /** The numbers from 0 to n − 1 in random order. */
    long[] permutation(int n) {
        long[] order = new long[n];
        for (int i = 0; i < n; i++) order[i] = i;
        for (int i = n - 1; i > 0; i--) {
            int j = bits.upTo(i);
            long swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
