package backprop.number;

/** A whole number without a bound, changed in place. Limbs of 24 bits, so that products are exact in a double. */
final class Natural {
    private static final int BITS = 24;
    private static final double BASE = 1 << BITS;

    private int[] limbs = new int[8];
    private int size;

    /** A whole number below 2⁵³. */
    static Natural of(double value) {
        Natural result = new Natural();
        for (double rest = value; rest > 0; rest = Math.floor(rest / BASE)) {
            result.append((int) (rest - Math.floor(rest / BASE) * BASE));
        }
        return result;
    }

    int bitLength() {
        return size == 0 ? 0 : BITS * size - Integer.numberOfLeadingZeros(limbs[size - 1]) + 32 - BITS;
    }

    /** this · factor + term, both below 2²⁴. */
    Natural timesPlus(int factor, int term) {
        double carry = term;
        for (int i = 0; i < size; i++) {
            double product = (double) limbs[i] * factor + carry;
            carry = Math.floor(product / BASE);
            limbs[i] = (int) (product - carry * BASE);
        }
        if (carry > 0) append((int) carry);
        return this;
    }

    Natural timesPowerOfTen(int exponent) {
        for (int i = 0; i < exponent; i++) timesPlus(10, 0);
        return this;
    }

    Natural shiftLeft(int bits) {
        int whole = bits / BITS;
        timesPlus(1 << bits % BITS, 0);
        if (whole == 0 || size == 0) return this;
        int[] shifted = new int[size + whole + 1];
        System.arraycopy(limbs, 0, shifted, whole, size);
        limbs = shifted;
        size += whole;
        return this;
    }

    Natural plus(Natural other) {
        Natural sum = new Natural();
        int carry = 0;
        for (int i = 0; i < Math.max(size, other.size) || carry > 0; i++) {
            int limb = limb(i) + other.limb(i) + carry;
            carry = limb >> BITS;
            sum.append(limb & (1 << BITS) - 1);
        }
        return sum;
    }

    /** Takes away a number that is not larger. */
    void subtract(Natural other) {
        int borrow = 0;
        for (int i = 0; i < size; i++) {
            int limb = limbs[i] - other.limb(i) - borrow;
            borrow = limb < 0 ? 1 : 0;
            limbs[i] = limb + (borrow << BITS);
        }
        while (size > 0 && limbs[size - 1] == 0) size--;
    }

    int compareTo(Natural other) {
        if (size != other.size) return size < other.size ? -1 : 1;
        for (int i = size - 1; i >= 0; i--) {
            if (limbs[i] != other.limbs[i]) return limbs[i] < other.limbs[i] ? -1 : 1;
        }
        return 0;
    }

    private int limb(int i) {
        return i < size ? limbs[i] : 0;
    }

    private void append(int limb) {
        if (size == limbs.length) {
            int[] longer = new int[2 * size];
            System.arraycopy(limbs, 0, longer, 0, size);
            limbs = longer;
        }
        limbs[size++] = limb;
    }
}
