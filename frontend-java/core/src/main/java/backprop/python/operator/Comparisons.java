package backprop.python.operator;

import backprop.python.syntax.ComparisonOperator;
import backprop.python.value.BoundMethod;
import backprop.python.value.Callable;
import backprop.python.value.DictView;
import backprop.python.value.Meter;
import backprop.python.value.Problem;
import backprop.python.value.PyDict;
import backprop.python.value.PyInstance;
import backprop.python.value.PyList;
import backprop.python.value.PyRange;
import backprop.python.value.PySequence;
import backprop.python.value.PyTuple;
import backprop.python.value.Types;
import java.util.Iterator;

/** ==, &lt;, in, is and their like. */
public final class Comparisons {
    private static final int DEEPEST = 100;

    private final Meter meter;
    private final ArrayOperators arrays;
    private int depth;

    public Comparisons(ArrayLibrary library) {
        meter = library.meter();
        arrays = new ArrayOperators(library);
    }

    /** A truth value, or an array of such. */
    public Object compare(ComparisonOperator operator, Object left, Object right) {
        return switch (operator) {
            case IS -> isSame(left, right);
            case IS_NOT -> !isSame(left, right);
            case IN -> contains(right, left);
            case NOT_IN -> !contains(right, left);
            default -> order(operator, left, right);
        };
    }

    /** Small numbers and equal texts are the same object, as in Python. */
    public static boolean isSame(Object left, Object right) {
        if (left == right) return true;
        if (left instanceof BoundMethod || left instanceof PyRange) return false;
        return (left instanceof Long || left instanceof String || left instanceof Boolean) && left.equals(right);
    }

    private Object order(ComparisonOperator operator, Object left, Object right) {
        if (Numbers.isNumber(left) && Numbers.isNumber(right)) return numbers(operator, left, right);
        if (left instanceof PyInstance || right instanceof PyInstance) return instances(operator, left, right);
        if (ArrayOperators.concerns(left, right)) {
            Object result = arrays.compare(operator, left, right);
            if (result != null) return result;
        }
        if (operator == ComparisonOperator.EQUAL) return equal(left, right);
        if (operator == ComparisonOperator.NOT_EQUAL) return !equal(left, right);
        if (left instanceof String a && right instanceof String b) return holds(operator, a.compareTo(b));
        boolean sequences = left instanceof PyList && right instanceof PyList
                || left instanceof PyTuple && right instanceof PyTuple;
        if (sequences) return sequences(operator, (PySequence) left, (PySequence) right);
        throw Problem.NOT_COMPARABLE.raise(operator.sign(), Types.name(left), Types.name(right));
    }

    private static boolean numbers(ComparisonOperator operator, Object left, Object right) {
        if (NumberOrder.isNaN(left) || NumberOrder.isNaN(right)) return operator == ComparisonOperator.NOT_EQUAL;
        return holds(operator, NumberOrder.compare(left, right));
    }

    private static boolean holds(ComparisonOperator operator, int order) {
        return switch (operator) {
            case LESS -> order < 0;
            case LESS_EQUAL -> order <= 0;
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case GREATER -> order > 0;
            case GREATER_EQUAL -> order >= 0;
            default -> throw new IllegalArgumentException(operator.sign());
        };
    }

    private Object instances(ComparisonOperator operator, Object left, Object right) {
        Callable method = left instanceof PyInstance instance ? instance.method(operator.method()) : null;
        if (method != null) return method.call(left, right);
        ComparisonOperator turned = operator.reflected();
        Callable reflected = right instanceof PyInstance instance ? instance.method(turned.method()) : null;
        if (reflected != null) return reflected.call(right, left);
        if (operator == ComparisonOperator.EQUAL) return left == right;
        if (operator == ComparisonOperator.NOT_EQUAL) {
            Callable equal = left instanceof PyInstance instance ? instance.method("__eq__") : null;
            return equal == null ? left != right : !Truth.of(equal.call(left, right));
        }
        throw Problem.NOT_COMPARABLE.raise(operator.sign(), Types.name(left), Types.name(right));
    }

    /** The first items that differ decide. */
    private boolean sequences(ComparisonOperator operator, PySequence left, PySequence right) {
        enter();
        try {
            int common = Math.min(left.size(), right.size());
            for (int i = 0; i < common; i++) {
                meter.step();
                if (!isEqual(left.get(i), right.get(i))) return Truth.of(order(operator, left.get(i), right.get(i)));
            }
            return holds(operator, Integer.compare(left.size(), right.size()));
        } finally {
            depth--;
        }
    }

    private void enter() {
        if (depth >= DEEPEST) throw Problem.RECURSION_IN_COMPARISON.raise();
        depth++;
    }

    /** Whether == is true, the same object being equal to itself. */
    public boolean isEqual(Object left, Object right) {
        return left == right || Truth.of(order(ComparisonOperator.EQUAL, left, right));
    }

    private boolean equal(Object left, Object right) {
        if (left == right || left.equals(right)) return true;
        boolean lists = left instanceof PyList && right instanceof PyList;
        boolean tuples = left instanceof PyTuple && right instanceof PyTuple;
        boolean ranges = left instanceof PyRange && right instanceof PyRange;
        enter();
        try {
            if (lists || tuples || ranges) return sameItems((PySequence) left, (PySequence) right);
            return left instanceof PyDict a && right instanceof PyDict b && sameEntries(a, b);
        } finally {
            depth--;
        }
    }

    private boolean sameItems(PySequence left, PySequence right) {
        if (left.size() != right.size()) return false;
        for (int i = 0; i < left.size() && i < right.size(); i++) {
            meter.step();
            if (!isEqual(left.get(i), right.get(i))) return false;
        }
        return true;
    }

    private boolean sameEntries(PyDict left, PyDict right) {
        if (left.length() != right.length()) return false;
        for (PyDict.Entry entry : left.entries()) {
            Object other = right.get(entry.key());
            if (other == null || !isEqual(entry.value(), other)) return false;
        }
        return true;
    }

    private boolean contains(Object container, Object item) {
        if (container instanceof String text) {
            if (item instanceof String part) return text.contains(part);
            throw Problem.IN_STRING.raise(Types.name(item));
        }
        if (container instanceof PyDict dict) return dict.get(item) != null;
        if (container instanceof DictView view && view.part() == DictView.Part.KEYS)
            return view.dict().get(item) != null;
        if (container instanceof backprop.python.array.NdArray)
            return anyTrue(order(ComparisonOperator.EQUAL, container, item));
        Callable method = container instanceof PyInstance instance ? instance.method("__contains__") : null;
        if (method != null) return Truth.of(method.call(container, item));
        Iterator<Object> items = iterator(container);
        while (items.hasNext()) {
            meter.step();
            if (isEqual(items.next(), item)) return true;
        }
        return false;
    }

    private static Iterator<Object> iterator(Object container) {
        boolean iterable = container instanceof Iterable<?> || container instanceof PyInstance;
        if (!iterable) throw Problem.NOT_A_CONTAINER.raise(Types.name(container));
        return Iteration.of(container);
    }

    private static boolean anyTrue(Object equal) {
        if (!(equal instanceof backprop.python.array.NdArray array)) return Truth.of(equal);
        for (double value : array.toDoubles()) if (value != 0) return true;
        return false;
    }
}
