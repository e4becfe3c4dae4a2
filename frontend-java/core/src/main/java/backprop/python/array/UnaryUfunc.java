package backprop.python.array;

import backprop.math.Maths;
import backprop.math.Precise;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;

/** NumPy's functions of one number. */
public enum UnaryUfunc {
    EXP(Precise::exp),
    LOG(Precise::log),
    LOG2(Precise::log2),
    LOG10(Precise::log10),
    LOG1P(Logarithms::log1p),
    EXPM1(Logarithms::expm1),
    SQRT(Math::sqrt),
    TANH(Maths::tanh),
    SIN(Maths::sin),
    COS(Maths::cos),
    TAN(Math::tan),
    SINH(Math::sinh),
    COSH(Math::cosh),
    ARCTAN(Math::atan),
    FLOOR(Math::floor, x -> x),
    CEIL(Math::ceil, x -> x),
    RINT(Rounding::halfEven),
    TRUNC(x -> x < 0 ? Math.ceil(x) : Math.floor(x), x -> x),
    SQUARE(x -> x * x, x -> x * x),
    RECIPROCAL(x -> 1 / x),
    ABSOLUTE(Math::abs, Math::abs),
    NEGATIVE(x -> -x, x -> -x),
    POSITIVE(x -> x, x -> x),
    SIGN(x -> x > 0 ? 1 : x < 0 ? -1 : x == 0 ? 0 : x, x -> x > 0 ? 1 : x < 0 ? -1 : 0);

    private final DoubleUnaryOperator onDoubles;
    private final LongUnaryOperator onLongs;

    UnaryUfunc(DoubleUnaryOperator onDoubles) {
        this(onDoubles, null);
    }

    UnaryUfunc(DoubleUnaryOperator onDoubles, LongUnaryOperator onLongs) {
        this.onDoubles = onDoubles;
        this.onLongs = onLongs;
    }

    /** Whole numbers give whole numbers. */
    boolean keepsIntegers() {
        return onLongs != null;
    }

    public double of(double x) {
        return onDoubles.applyAsDouble(x);
    }

    long of(long x) {
        return onLongs.applyAsLong(x);
    }

    /** As NumPy calls it. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
