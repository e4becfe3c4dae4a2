package backprop.python.operator;

import backprop.python.array.BinaryUfunc;
import backprop.python.array.Bitwise;
import backprop.python.array.Comparison;
import backprop.python.array.Conversion;
import backprop.python.array.DType;
import backprop.python.array.NdArray;
import backprop.python.array.NumpyScalar;
import backprop.python.array.UnaryUfunc;
import backprop.python.syntax.BinaryOperator;
import backprop.python.syntax.ComparisonOperator;
import backprop.python.syntax.UnaryOperator;
import backprop.python.value.Problem;
import backprop.python.value.PySequence;
import java.util.Map;

/** Operators where an array, or a number of NumPy's, stands at one side. */
final class ArrayOperators {
    private static final Map<BinaryOperator, BinaryUfunc> ARITHMETIC = Map.of(
            BinaryOperator.ADD, BinaryUfunc.ADD,
            BinaryOperator.SUBTRACT, BinaryUfunc.SUBTRACT,
            BinaryOperator.MULTIPLY, BinaryUfunc.MULTIPLY,
            BinaryOperator.DIVIDE, BinaryUfunc.DIVIDE,
            BinaryOperator.FLOOR_DIVIDE, BinaryUfunc.FLOOR_DIVIDE,
            BinaryOperator.REMAINDER, BinaryUfunc.REMAINDER,
            BinaryOperator.POWER, BinaryUfunc.POWER);
    private static final Map<BinaryOperator, Bitwise> BITWISE =
            Map.of(BinaryOperator.AND, Bitwise.AND, BinaryOperator.OR, Bitwise.OR, BinaryOperator.XOR, Bitwise.XOR);
    private static final Map<ComparisonOperator, Comparison> COMPARISONS = Map.of(
            ComparisonOperator.LESS, Comparison.LESS,
            ComparisonOperator.LESS_EQUAL, Comparison.LESS_EQUAL,
            ComparisonOperator.EQUAL, Comparison.EQUAL,
            ComparisonOperator.NOT_EQUAL, Comparison.NOT_EQUAL,
            ComparisonOperator.GREATER, Comparison.GREATER,
            ComparisonOperator.GREATER_EQUAL, Comparison.GREATER_EQUAL);

    private final ArrayLibrary library;

    ArrayOperators(ArrayLibrary library) {
        this.library = library;
    }

    static boolean concerns(Object left, Object right) {
        return left instanceof NdArray
                || right instanceof NdArray
                || left instanceof NumpyScalar
                || right instanceof NumpyScalar;
    }

    /** An operand as an array; null if it cannot be one. */
    private NdArray operand(Object value) {
        if (value instanceof NdArray array) return array;
        return value instanceof PySequence ? library.conversion().array(value) : Conversion.number(value);
    }

    /** null if an operand is no array, or the operator not for arrays. */
    Object apply(BinaryOperator operator, Object left, Object right) {
        BinaryUfunc function = ARITHMETIC.get(operator);
        if (left instanceof NumpyScalar.Float64 a && right instanceof Double b && function != null)
            return new NumpyScalar.Float64(function.of(a.value(), b));
        if (left instanceof Double a && right instanceof NumpyScalar.Float64 b && function != null)
            return new NumpyScalar.Float64(function.of(a, b.value()));
        NdArray a = operand(left);
        NdArray b = operand(right);
        if (a == null || b == null) return null;
        if (function != null) return Conversion.unwrapped(library.elementwise().apply(function, a, b));
        boolean scalars = !(left instanceof NdArray) && !(right instanceof NdArray);
        if (operator == BinaryOperator.MATRIX_MULTIPLY && scalars) return null;
        if (operator == BinaryOperator.MATRIX_MULTIPLY)
            return Conversion.unwrapped(library.products().matmul(a, b));
        Bitwise bitwise = BITWISE.get(operator);
        return bitwise == null
                ? null
                : Conversion.unwrapped(library.elementwise().apply(bitwise, a, b));
    }

    /** Whether the array could be changed in place. */
    boolean applyInPlace(BinaryOperator operator, NdArray target, Object value) {
        BinaryUfunc function = ARITHMETIC.get(operator);
        NdArray operand = operand(value);
        if (operand == null) return false;
        if (function != null) {
            library.elementwise().applyInPlace(function, target, operand);
            return true;
        }
        Object result = apply(operator, target, operand);
        if (result == null) return false;
        library.copies().assign(target, operand(result));
        return true;
    }

    Object apply(UnaryOperator operator, Object value) {
        NdArray operand = operand(value);
        return Conversion.unwrapped(
                switch (operator) {
                    case NEGATIVE -> library.elementwise().apply(UnaryUfunc.NEGATIVE, operand);
                    case POSITIVE -> library.elementwise().apply(UnaryUfunc.POSITIVE, operand);
                    case INVERT -> inverted(operand);
                    case NOT -> throw new IllegalArgumentException("not is no ufunc");
                });
    }

    private NdArray inverted(NdArray operand) {
        if (operand.dtype() == DType.FLOAT64) throw Problem.UFUNC_NOT_SUPPORTED.raise("invert");
        NdArray ones = operand.dtype() == DType.BOOL ? NdArray.of(new boolean[] {true}) : NdArray.of(new long[] {-1});
        return library.elementwise().apply(Bitwise.XOR, operand, ones);
    }

    /** null if an operand is no array. */
    Object compare(ComparisonOperator operator, Object left, Object right) {
        Comparison comparison = COMPARISONS.get(operator);
        NdArray a = operand(left);
        NdArray b = operand(right);
        if (a == null || b == null) return null;
        return Conversion.unwrapped(library.elementwise().compare(comparison, a, b));
    }
}
