package backprop.python.operator;

import backprop.python.array.NdArray;
import backprop.python.array.NumpyScalar;
import backprop.python.print.PercentFormat;
import backprop.python.syntax.BinaryOperator;
import backprop.python.syntax.UnaryOperator;
import backprop.python.value.Callable;
import backprop.python.value.Problem;
import backprop.python.value.PyInstance;
import backprop.python.value.PyList;
import backprop.python.value.PyNone;
import backprop.python.value.PyTuple;
import backprop.python.value.Types;

/** +, -, * and their like, for all values. */
public final class Operators {
    private final Numbers numbers;
    private final ArrayOperators arrays;
    private final Sequences sequences;
    private final PercentFormat percent;

    public Operators(ArrayLibrary library, PercentFormat percent) {
        numbers = new Numbers(library.meter());
        arrays = new ArrayOperators(library);
        sequences = new Sequences(library.meter());
        this.percent = percent;
    }

    /** @throws backprop.python.value.Raise TypeError if there is no such operation */
    public Object apply(BinaryOperator operator, Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            if (operator == BinaryOperator.ADD) return a + b;
            if (operator == BinaryOperator.MULTIPLY) return a * b;
            if (operator == BinaryOperator.SUBTRACT) return a - b;
        }
        Object result = find(operator, left, right);
        if (result == null) throw unsupported(operator, operator.sign(), left, right);
        return result;
    }

    private Object find(BinaryOperator operator, Object left, Object right) {
        if (Numbers.isNumber(left) && Numbers.isNumber(right)) return numbers.apply(operator, left, right);
        if (left instanceof PyInstance || right instanceof PyInstance) return instances(operator, left, right);
        if (ArrayOperators.concerns(left, right)) {
            boolean repeats = operator == BinaryOperator.MULTIPLY && Sequences.repeats(left, right);
            if (repeats) return sequences.repeat(left, right);
            return left instanceof String ? text(operator, left, right) : arrays.apply(operator, left, right);
        }
        return switch (operator) {
            case ADD -> sequences.concatenate(left, right);
            case MULTIPLY -> Sequences.repeats(left, right) ? sequences.repeat(left, right) : null;
            case REMAINDER -> text(operator, left, right);
            case OR -> sequences.merge(left, right);
            default -> null;
        };
    }

    private Object text(BinaryOperator operator, Object left, Object right) {
        return operator == BinaryOperator.REMAINDER && left instanceof String format
                ? percent.format(format, right)
                : null;
    }

    private static Object instances(BinaryOperator operator, Object left, Object right) {
        Callable method = left instanceof PyInstance instance ? instance.method(operator.method()) : null;
        if (method != null) return method.call(left, right);
        Callable reflected = right instanceof PyInstance instance ? instance.method(operator.reflectedMethod()) : null;
        return reflected == null ? null : reflected.call(right, left);
    }

    private static RuntimeException unsupported(BinaryOperator operator, String sign, Object left, Object right) {
        String a = right == PyNone.NONE ? elementName(left) : Types.name(left);
        String b = left == PyNone.NONE ? elementName(right) : Types.name(right);
        if (operator == BinaryOperator.ADD && sign.equals("+") && left instanceof String)
            return Problem.CONCATENATE_STR.raise(b);
        if (operator == BinaryOperator.ADD && sign.equals("+") && (left instanceof PyList || left instanceof PyTuple))
            return Problem.CONCATENATE_SEQUENCE.raise(a, b);
        boolean sequence = left instanceof String || left instanceof PyList || left instanceof PyTuple;
        if (operator == BinaryOperator.MULTIPLY && sequence) return Problem.MULTIPLY_SEQUENCE.raise(b);
        String shown = operator == BinaryOperator.POWER ? sign.equals("**") ? "** or pow()" : "**=" : sign;
        return Problem.UNSUPPORTED_OPERANDS.raise(shown, a, b);
    }

    /** Beside None, NumPy speaks of the elements. */
    private static String elementName(Object value) {
        if (value instanceof NdArray array) return array.dtype().pythonName();
        return value instanceof NumpyScalar scalar ? scalar.dtype().pythonName() : Types.name(value);
    }

    /** left op= right: what the target is then; lists and arrays are changed in place. */
    public Object applyInPlace(BinaryOperator operator, Object left, Object right) {
        if (left instanceof NdArray array && !(right instanceof PyInstance)) {
            if (array.dimensions() == 0) return apply(operator, left, right);
            if (operator == BinaryOperator.MATRIX_MULTIPLY) return apply(operator, left, right);
            if (!arrays.applyInPlace(operator, array, right))
                throw unsupported(operator, operator.sign() + "=", left, right);
            return array;
        }
        if (left instanceof PyList list
                && operator == BinaryOperator.ADD
                && !(right instanceof NdArray)
                && !(right instanceof NumpyScalar)) return sequences.extend(list, right);
        Callable method = left instanceof PyInstance instance ? instance.method(operator.inPlaceMethod()) : null;
        if (method != null) return method.call(left, right);
        Object result = left instanceof Double && right instanceof Double
                ? apply(operator, left, right)
                : find(operator, left, right);
        if (result == null) throw unsupported(operator, operator.sign() + "=", left, right);
        return result;
    }

    public Object apply(UnaryOperator operator, Object value) {
        if (operator == UnaryOperator.NOT) return !Truth.of(value);
        if (value instanceof NdArray || value instanceof NumpyScalar) return arrays.apply(operator, value);
        Callable method = value instanceof PyInstance instance ? instance.method(operator.method()) : null;
        if (method != null) return method.call(value);
        Object number = Numbers.isNumber(value) ? Numbers.plain(value) : null;
        Object result = number == null ? null : ofNumber(operator, number);
        if (result == null) throw Problem.BAD_UNARY.raise(operator.sign(), Types.name(value));
        return result;
    }

    private Object ofNumber(UnaryOperator operator, Object number) {
        return switch (operator) {
            case NEGATIVE ->
                number instanceof Double value ? (Object) (-value) : numbers.apply(BinaryOperator.SUBTRACT, 0L, number);
            case POSITIVE -> number;
            case INVERT -> number instanceof Double ? null : numbers.apply(BinaryOperator.SUBTRACT, -1L, number);
            case NOT -> throw new IllegalArgumentException("not takes every value");
        };
    }
}
