package backprop.handout;

/**
 * A sum over GF(32) that is 0 for a code and never for one with a wrong sign, or with two signs swapped: each place weighs a
 * power of α of its own, so a difference d at one place adds α^i d, and two swapped add (α^i + α^j)(a + b).
 */
final class CheckSign {
    /** x⁵ + x² + 1, whose root is α. */
    private static final int POLYNOMIAL = 0b100101;

    private CheckSign() {}

    /** The last sign after these: 5 bits each. The last one weighs α⁰. */
    static int of(int[] signs) {
        int sum = 0;
        for (int sign : signs) sum = timesAlpha(sum ^ sign);
        return sum;
    }

    private static int timesAlpha(int element) {
        int shifted = element << 1;
        return (shifted & 32) == 0 ? shifted : shifted ^ POLYNOMIAL;
    }
}
