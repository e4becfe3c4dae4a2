package backprop.python.numpy;

import backprop.python.array.Conversion;
import backprop.python.array.DType;
import backprop.python.array.NdArray;
import backprop.python.array.NumpyScalar;
import backprop.python.array.Shape;
import backprop.python.operator.Truth;
import backprop.python.value.BuiltinType;
import backprop.python.value.Integers;
import backprop.python.value.Problem;
import backprop.python.value.PyNone;
import backprop.python.value.PySequence;
import java.util.Locale;

/** What NumPy's functions make of their parameters. */
final class Parameters {
    private Parameters() {}

    static boolean isGiven(Object value) {
        return value != null && value != PyNone.NONE;
    }

    static boolean isTrue(Object value) {
        return value != null && Truth.of(value);
    }

    static Object orElse(Object value, Object otherwise) {
        return isGiven(value) ? value : otherwise;
    }

    /** Refuses a parameter that NumPy has and the lab has not. */
    static void reject(Object value, String function, String parameter) {
        if (isGiven(value)) throw Problem.ARGUMENT_MISSING_HERE.raise(function, parameter);
    }

    /** @param otherwise for none */
    static DType dtype(Object value, DType otherwise) {
        if (!isGiven(value)) return otherwise;
        String name = value instanceof BuiltinType type
                ? type.name()
                : value instanceof DTypeValue own ? own.type().id() : "" + value;
        return switch (name.replace("numpy.", "").toLowerCase(Locale.ROOT)) {
            case "float", "float64", "double", "f8" -> DType.FLOAT64;
            case "int", "int64", "i8" -> DType.INT64;
            case "bool", "bool_" -> DType.BOOL;
            default -> throw Problem.DTYPE_MISSING.raise(name);
        };
    }

    static int axis(Object value, NdArray array) {
        return Shape.axis(Integers.toInt(value), array.dimensions());
    }

    /** Which axes an axis parameter names: all for None. */
    static boolean[] axes(Object value, NdArray array) {
        boolean[] axes = new boolean[array.dimensions()];
        if (!isGiven(value)) java.util.Arrays.fill(axes, true);
        else if (value instanceof PySequence several) for (Object each : several) axes[axis(each, array)] = true;
        else axes[axis(value, array)] = true;
        return axes;
    }

    /** A shape without negative lengths. */
    static int[] shape(Object value) {
        int[] shape = Conversion.shape(value);
        for (int length : shape) if (length < 0) throw Problem.NEGATIVE_DIMENSIONS.raise();
        return shape;
    }

    /** A whole number that is not negative. */
    static int length(Object value) {
        int length = Integers.toInt(value);
        if (length < 0) throw Problem.NEGATIVE_DIMENSIONS.raise();
        return length;
    }

    static double number(Object value) {
        NdArray number = Conversion.number(value);
        if (number == null) throw Problem.MUST_BE_REAL.raise(backprop.python.value.Types.name(value));
        return number.scalar().toDouble();
    }

    static Object wrapped(DType type, double value) {
        return switch (type) {
            case FLOAT64 -> new NumpyScalar.Float64(value);
            case INT64 -> new NumpyScalar.Int64((long) value);
            case BOOL -> new NumpyScalar.Bool(value != 0);
        };
    }
}
