package backprop.python.operator;

import backprop.python.array.NdArray;
import backprop.python.value.Callable;
import backprop.python.value.Problem;
import backprop.python.value.PyInstance;
import backprop.python.value.PyNone;
import backprop.python.value.Scalar;
import backprop.python.value.Sized;
import java.math.BigInteger;

/** Which values count as true. */
public final class Truth {
    private Truth() {}

    /** @throws backprop.python.value.Raise ValueError for an array with more than one element */
    public static boolean of(Object value) {
        if (value instanceof Boolean truth) return truth;
        if (value instanceof Long whole) return whole != 0;
        if (value instanceof Double number) return number != 0;
        if (value instanceof String text) return !text.isEmpty();
        if (value instanceof BigInteger || value == PyNone.NONE) return value != PyNone.NONE;
        if (value instanceof Scalar scalar) return of(scalar.toPython());
        if (value instanceof NdArray array) return ofArray(array);
        if (value instanceof Sized sized) return sized.length() > 0;
        return !(value instanceof PyInstance instance) || ofInstance(instance);
    }

    private static boolean ofArray(NdArray array) {
        if (array.size() == 0) throw Problem.EMPTY_ARRAY_TRUTH.raise();
        if (array.size() > 1) throw Problem.AMBIGUOUS_TRUTH.raise();
        NdArray only = array;
        while (only.dimensions() > 0) only = only.row(0);
        return only.scalar().toDouble() != 0;
    }

    private static boolean ofInstance(PyInstance instance) {
        Callable truth = instance.method("__bool__");
        if (truth != null) return of(truth.call(instance));
        Callable length = instance.method("__len__");
        return length == null || of(length.call(instance));
    }
}
