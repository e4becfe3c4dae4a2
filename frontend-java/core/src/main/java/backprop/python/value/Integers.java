package backprop.python.value;

import java.math.BigInteger;

/** Whole numbers: a Long wherever one will do, else a BigInteger. */
public final class Integers {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

    private Integers() {}

    public static Object of(BigInteger value) {
        return value.compareTo(LEAST) >= 0 && value.compareTo(GREATEST) <= 0 ? (Object) value.longValue() : value;
    }

    public static BigInteger big(Object whole) {
        return whole instanceof BigInteger big ? big : BigInteger.valueOf((Long) whole);
    }

    /** The Long or BigInteger that a value serves as where a whole number is wanted; null if it is none. */
    public static Object index(Object value) {
        if (value instanceof Long || value instanceof BigInteger) return value;
        if (value instanceof Boolean truth) return truth ? 1L : 0L;
        if (value instanceof Scalar scalar && scalar.toPython() instanceof Long whole) return whole;
        return null;
    }

    /** The nearest double, halves to the even one; infinite beyond. */
    public static double toDouble(BigInteger value) {
        int shift = value.bitLength() - 54;
        if (shift <= 0) return value.longValue();
        BigInteger size = value.abs();
        shift = size.bitLength() - 54;
        long top = size.shiftRight(shift).longValue();
        boolean isHalf = (top & 1) == 1;
        long kept = top >> 1;
        if (isHalf && ((kept & 1) == 1 || size.getLowestSetBit() < shift)) kept++;
        double result = kept;
        for (int i = 0; i <= shift && result < Double.POSITIVE_INFINITY; i++) result *= 2;
        return value.signum() < 0 ? -result : result;
    }

    /** The nearest long. */
    public static long saturated(Object whole) {
        if (whole instanceof Long small) return small;
        return ((BigInteger) whole).signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /** @throws Raise TypeError for what is no whole number, OverflowError beyond an int */
    public static int toInt(Object value) {
        Object whole = index(value);
        if (whole == null) throw Problem.NOT_AN_INTEGER.raise(Types.name(value));
        long small = saturated(whole);
        if (small != (int) small) throw Problem.INTEGER_TOO_LARGE.raise();
        return (int) small;
    }
}
