package backprop.python.operator;

import backprop.python.value.Integers;
import backprop.python.value.Problem;
import java.math.BigInteger;

/** Division of whole numbers without a bound. */
final class BigIntegers {
    private static final int QUOTIENT_BITS = 66;

    private BigIntegers() {}

    static BigInteger floorDivide(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        boolean below = parts[1].signum() != 0 && parts[1].signum() != b.signum();
        return below ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The nearest double to a / b. @throws backprop.python.value.Raise OverflowError if there is none */
    static double quotient(BigInteger a, BigInteger b) {
        if (a.signum() == 0) return b.signum() < 0 ? -0.0 : 0;
        int shift = QUOTIENT_BITS - a.bitLength() + b.bitLength();
        BigInteger[] parts =
                shift >= 0 ? a.shiftLeft(shift).divideAndRemainder(b) : a.divideAndRemainder(b.shiftLeft(-shift));
        // A bit below all others remembers that there was a remainder.
        BigInteger sticky = parts[0].abs().shiftLeft(1);
        if (parts[1].signum() != 0) sticky = sticky.setBit(0);
        double size = scaled(Integers.toDouble(sticky), -shift - 1);
        if (size - size != 0) throw Problem.INTEGER_DIVISION_OVERFLOW.raise();
        return a.signum() == b.signum() ? size : -size;
    }

    /** Times 2^exponent; below the smallest normal number it may be rounded twice. */
    private static double scaled(double value, int exponent) {
        double result = value;
        for (int i = 0; i < exponent && result < Double.POSITIVE_INFINITY; i++) result *= 2;
        for (int i = 0; i > exponent && result > 0; i--) result /= 2;
        return result;
    }
}
