package backprop.python.numpy;

/** MT19937, seeded and read as NumPy's RandomState does. Matsumoto and Nishimura, 1998. */
final class MersenneTwister {
    private static final int SIZE = 624;
    private static final int SHIFT = 397;

    private final int[] state = new int[SIZE];
    private int position = SIZE;

    MersenneTwister(int seed) {
        state[0] = seed;
        for (int i = 1; i < SIZE; i++) state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
    }

    /** 32 random bits. */
    int nextInt() {
        if (position == SIZE) regenerate();
        int y = state[position++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9d2c5680;
        y ^= y << 15 & 0xefc60000;
        return y ^ y >>> 18;
    }

    private void regenerate() {
        for (int i = 0; i < SIZE; i++) {
            int y = state[i] & 0x80000000 | state[(i + 1) % SIZE] & 0x7fffffff;
            state[i] = state[(i + SHIFT) % SIZE] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        position = 0;
    }

    /** 0 (included) to 1 (not included), 53 bits. */
    double nextDouble() {
        int high = nextInt() >>> 5;
        int low = nextInt() >>> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /** 0 to most, both included: bits above a mask are dropped, numbers above most are drawn again. */
    int upTo(int most) {
        if (most == 0) return 0;
        int mask = -1 >>> Integer.numberOfLeadingZeros(most);
        int value = nextInt() & mask;
        while (value > most) value = nextInt() & mask;
        return value;
    }
}
