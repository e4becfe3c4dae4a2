package backprop.python.operator;

import backprop.math.Precise;
import backprop.python.array.Quotients;
import backprop.python.array.Rounding;
import backprop.python.syntax.BinaryOperator;
import backprop.python.value.Integers;
import backprop.python.value.Meter;
import backprop.python.value.Problem;
import java.math.BigInteger;

/** Arithmetic of Python's own numbers: int without a bound, float, bool as 0 and 1. */
final class Numbers {
    private static final long SMALL = 1L << 31;
    private static final long EXACT = 1L << 53;

    private final Meter meter;

    Numbers(Meter meter) {
        this.meter = meter;
    }

    static boolean isNumber(Object value) {
        return value instanceof Long
                || value instanceof Double
                || value instanceof Boolean
                || value instanceof BigInteger;
    }

    /** The number as a Long, BigInteger or Double. */
    static Object plain(Object number) {
        return number instanceof Boolean truth ? (Object) (truth ? 1L : 0L) : number;
    }

    /** @throws backprop.python.value.Raise OverflowError for an int that is too large */
    static double toDouble(Object number) {
        if (number instanceof Double value) return value;
        if (number instanceof Long value) return value;
        if (number instanceof Boolean truth) return truth ? 1 : 0;
        double value = Integers.toDouble((BigInteger) number);
        if (value - value != 0) throw Problem.INT_TO_FLOAT_OVERFLOW.raise();
        return value;
    }

    /** null if the operator is not for such numbers. */
    Object apply(BinaryOperator operator, Object left, Object right) {
        if (left instanceof Boolean a && right instanceof Boolean b) {
            if (operator == BinaryOperator.AND) return a && b;
            if (operator == BinaryOperator.OR) return a || b;
            if (operator == BinaryOperator.XOR) return a != b;
        }
        Object a = plain(left);
        Object b = plain(right);
        if (a instanceof Double || b instanceof Double) return floats(operator, toDouble(a), toDouble(b));
        if (a instanceof Long x && b instanceof Long y) return longs(operator, x, y);
        return integers(operator, Integers.big(a), Integers.big(b));
    }

    private static Object floats(BinaryOperator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> {
                if (b == 0) throw Problem.FLOAT_DIVISION_BY_ZERO.raise();
                yield a / b;
            }
            case FLOOR_DIVIDE -> {
                if (b == 0) throw Problem.FLOAT_FLOOR_DIVISION_BY_ZERO.raise();
                yield Quotients.floorDivide(a, b);
            }
            case REMAINDER -> {
                if (b == 0) throw Problem.FLOAT_MODULO.raise();
                yield Quotients.remainder(a, b);
            }
            case POWER -> power(a, b);
            default -> null;
        };
    }

    private static double power(double a, double b) {
        if (a == 0 && b < 0) throw Problem.ZERO_TO_NEGATIVE_POWER.raise();
        if (a < 0 && b != Rounding.halfEven(b)) throw Problem.COMPLEX_RESULT.raise();
        if (b == 2) return a * a;
        if (b == 0.5) return Math.sqrt(a);
        double result = Precise.pow(a, b);
        if (result - result != 0 && a - a == 0 && b - b == 0) throw Problem.POWER_OVERFLOW.raise();
        return result;
    }

    private Object longs(BinaryOperator operator, long a, long b) {
        switch (operator) {
            case ADD: {
                long sum = a + b;
                if (((a ^ sum) & (b ^ sum)) >= 0) return sum;
                break;
            }
            case SUBTRACT: {
                long difference = a - b;
                if (((a ^ b) & (a ^ difference)) >= 0) return difference;
                break;
            }
            case MULTIPLY:
                if (a > -SMALL && a < SMALL && b > -SMALL && b < SMALL) return a * b;
                break;
            case DIVIDE:
                if (b == 0) throw Problem.DIVISION_BY_ZERO.raise();
                if (Math.abs(a) <= EXACT && Math.abs(b) <= EXACT) return (double) a / b;
                break;
            case FLOOR_DIVIDE:
                if (b == 0) throw Problem.INTEGER_DIVISION_BY_ZERO.raise();
                if (b != -1) return Math.floorDiv(a, b);
                break;
            case REMAINDER:
                if (b == 0) throw Problem.INTEGER_MODULO_BY_ZERO.raise();
                return b == -1 ? 0L : Math.floorMod(a, b);
            case AND:
                return a & b;
            case OR:
                return a | b;
            case XOR:
                return a ^ b;
            default:
                break;
        }
        return integers(operator, BigInteger.valueOf(a), BigInteger.valueOf(b));
    }

    private Object integers(BinaryOperator operator, BigInteger a, BigInteger b) {
        charge(a.bitLength() + b.bitLength());
        switch (operator) {
            case ADD:
                return Integers.of(a.add(b));
            case SUBTRACT:
                return Integers.of(a.subtract(b));
            case MULTIPLY:
                meter.work((double) a.bitLength() * b.bitLength() / 1000);
                return Integers.of(a.multiply(b));
            case DIVIDE:
                if (b.signum() == 0) throw Problem.DIVISION_BY_ZERO.raise();
                return BigIntegers.quotient(a, b);
            case FLOOR_DIVIDE:
                if (b.signum() == 0) throw Problem.INTEGER_DIVISION_BY_ZERO.raise();
                meter.work((double) a.bitLength() * b.bitLength() / 1000);
                return Integers.of(BigIntegers.floorDivide(a, b));
            case REMAINDER:
                if (b.signum() == 0) throw Problem.INTEGER_MODULO_BY_ZERO.raise();
                meter.work((double) a.bitLength() * b.bitLength() / 1000);
                return Integers.of(a.subtract(BigIntegers.floorDivide(a, b).multiply(b)));
            case POWER:
                return power(a, b);
            case AND:
                return Integers.of(a.and(b));
            case OR:
                return Integers.of(a.or(b));
            case XOR:
                return Integers.of(a.xor(b));
            case SHIFT_LEFT:
                return shift(a, b, true);
            case SHIFT_RIGHT:
                return shift(a, b, false);
            default:
                return null;
        }
    }

    private Object power(BigInteger a, BigInteger b) {
        if (b.signum() < 0) return power(toDouble(Integers.of(a)), toDouble(Integers.of(b)));
        if (a.bitLength() <= 1 && a.abs().compareTo(BigInteger.ONE) <= 0)
            return b.signum() == 0 ? 1L : a.signum() < 0 && !b.testBit(0) ? 1L : (Object) a.longValue();
        double bits = (double) a.bitLength() * Integers.toDouble(b);
        charge(bits);
        meter.work(bits * bits / 1000);
        return Integers.of(a.pow(b.intValue()));
    }

    private Object shift(BigInteger a, BigInteger b, boolean left) {
        if (b.signum() < 0) throw Problem.NEGATIVE_SHIFT.raise();
        if (left) charge(Integers.toDouble(b) + a.bitLength());
        int bits = b.bitLength() > 31 ? Integer.MAX_VALUE : b.intValue();
        return Integers.of(left ? a.shiftLeft(bits) : a.shiftRight(bits));
    }

    private void charge(double bits) {
        meter.reserve(bits / 8);
    }
}
