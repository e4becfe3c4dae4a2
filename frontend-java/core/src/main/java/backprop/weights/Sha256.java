package backprop.weights;

/** SHA-256, FIPS 180-4. Browsers have it too, but only on https and on this machine. */
public final class Sha256 {
    private static final int BLOCK = 64;
    private static final int[] K = roots(64, 1 / 3.0);

    private final int[] hash = roots(8, 1 / 2.0);
    private final int[] w = new int[64];
    private final byte[] block = new byte[BLOCK];
    private int filled;
    private long length;

    /** The first 32 bits of the fractions of the roots of the first primes. */
    private static int[] roots(int count, double power) {
        int[] bits = new int[count];
        int prime = 2;
        for (int i = 0; i < count; i++) {
            double root = power == 0.5 ? Math.sqrt(prime) : cubeRoot(prime);
            bits[i] = (int) (long) ((root - Math.floor(root)) * 4294967296.0);
            prime = nextPrime(prime);
        }
        return bits;
    }

    private static double cubeRoot(double x) {
        double root = x;
        for (int i = 0; i < 100; i++) root -= (root * root * root - x) / (3 * root * root);
        return root;
    }

    private static int nextPrime(int after) {
        int candidate = after + 1;
        while (!isPrime(candidate)) candidate++;
        return candidate;
    }

    private static boolean isPrime(int number) {
        for (int divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor == 0) return false;
        return true;
    }

    public void update(byte[] bytes) {
        for (byte b : bytes) put(b);
        length += bytes.length;
    }

    private void put(byte b) {
        block[filled++] = b;
        if (filled == BLOCK) {
            compress();
            filled = 0;
        }
    }

    /** The digest of all bytes so far, in hexadecimal; nothing can be added after it. */
    public String hex() {
        put((byte) 0x80);
        while (filled != BLOCK - 8) put((byte) 0);
        long bits = length * 8;
        for (int shift = 56; shift >= 0; shift -= 8) put((byte) (bits >>> shift));
        StringBuilder hex = new StringBuilder(64);
        for (int word : hash) {
            for (int shift = 28; shift >= 0; shift -= 4) hex.append("0123456789abcdef".charAt(word >>> shift & 15));
        }
        return hex.toString();
    }

    private void compress() {
        schedule();
        int a = hash[0], b = hash[1], c = hash[2], d = hash[3], e = hash[4], f = hash[5], g = hash[6], h = hash[7];
        for (int i = 0; i < 64; i++) {
            int sum1 = Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
            int t1 = h + sum1 + (e & f ^ ~e & g) + K[i] + w[i];
            int sum0 = Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22);
            int t2 = sum0 + (a & b ^ a & c ^ b & c);
            h = g;
            g = f;
            f = e;
            e = d + t1;
            d = c;
            c = b;
            b = a;
            a = t1 + t2;
        }
        int[] added = {a, b, c, d, e, f, g, h};
        for (int i = 0; i < 8; i++) hash[i] += added[i];
    }

    private void schedule() {
        for (int i = 0; i < 16; i++) {
            int at = 4 * i;
            w[i] = block[at] << 24 | (block[at + 1] & 255) << 16 | (block[at + 2] & 255) << 8 | block[at + 3] & 255;
        }
        for (int i = 16; i < 64; i++) {
            int x = w[i - 15];
            int y = w[i - 2];
            int sigma0 = Integer.rotateRight(x, 7) ^ Integer.rotateRight(x, 18) ^ x >>> 3;
            int sigma1 = Integer.rotateRight(y, 17) ^ Integer.rotateRight(y, 19) ^ y >>> 10;
            w[i] = w[i - 16] + sigma0 + w[i - 7] + sigma1;
        }
    }
}
