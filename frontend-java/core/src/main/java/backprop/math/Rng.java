package backprop.math;

/**
 * xoshiro128**, in int arithmetic alone, so that JVM and browser draw the same numbers. Blackman and Vigna, "Scrambled
 * Linear Pseudorandom Number Generators", 2018; the seed is spread by splitmix32.
 */
public final class Rng {
    private int a;
    private int b;
    private int c;
    private int d;
    private int spread;

    public Rng(int seed) {
        spread = seed;
        a = spreadSeed();
        b = spreadSeed();
        c = spreadSeed();
        d = spreadSeed();
    }

    private Rng(int[] state) {
        a = state[0];
        b = state[1];
        c = state[2];
        d = state[3];
    }

    /**
     * One that goes on from where another stood.
     *
     * @param state as {@link #state} gave it
     * @throws IllegalArgumentException if it is none
     */
    public static Rng at(int[] state) {
        if (state.length != 4) throw new IllegalArgumentException("a generator has 4 numbers, not " + state.length);
        return new Rng(state);
    }

    /** Where it stands: all that its next numbers depend on. */
    public int[] state() {
        return new int[] {a, b, c, d};
    }

    private int spreadSeed() {
        int z = spread += 0x9E3779B9;
        z = (z ^ z >>> 16) * 0x85EBCA6B;
        z = (z ^ z >>> 13) * 0xC2B2AE35;
        return z ^ z >>> 16;
    }

    public int nextInt() {
        int result = Integer.rotateLeft(b * 5, 7) * 9;
        int shifted = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = Integer.rotateLeft(d, 11);
        return result;
    }

    /**
     * 0 to n − 1, each equally likely.
     *
     * @throws IllegalArgumentException if n is below 1
     */
    public int below(int n) {
        if (n <= 0) throw new IllegalArgumentException("a bound must be positive, not " + n);
        int bits = nextInt() >>> 1;
        int value = bits % n;
        while (bits - value > Integer.MAX_VALUE - n + 1) {
            bits = nextInt() >>> 1;
            value = bits % n;
        }
        return value;
    }

    /** 0 (included) to 1 (not included), in steps of 2⁻³¹. */
    public double nextDouble() {
        return (nextInt() >>> 1) / 2147483648.0;
    }

    /** From the standard normal distribution, by Marsaglia's polar method. */
    public double nextGaussian() {
        double u;
        double s;
        do {
            u = nextDouble() * 2 - 1;
            double v = nextDouble() * 2 - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        return u * Math.sqrt(-2 * Maths.log(s) / s);
    }
}
