package backprop.python.numpy;

import backprop.python.array.BinaryUfunc;
import backprop.python.array.Bitwise;
import backprop.python.array.Comparison;
import backprop.python.array.Conversion;
import backprop.python.array.DType;
import backprop.python.array.Elementwise;
import backprop.python.array.NdArray;
import backprop.python.array.Reducer;
import backprop.python.array.UnaryUfunc;
import backprop.python.operator.ArrayLibrary;
import backprop.python.value.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoublePredicate;

/** exp, add, maximum, where, clip, isnan and their like. */
final class ElementwiseFunctions {
    private final ArrayLibrary arrays;
    private final Elementwise elementwise;

    ElementwiseFunctions(ArrayLibrary arrays) {
        this.arrays = arrays;
        elementwise = arrays.elementwise();
    }

    void addTo(Table table) {
        for (UnaryUfunc each : UnaryUfunc.values())
            table.ufunc(each.id() + " x out?", p -> {
                Parameters.reject(p[1], each.id(), "out");
                return unwrapped(elementwise.apply(each, array(p[0])));
            });
        for (BinaryUfunc each : BinaryUfunc.values())
            table.ufunc(each.id() + " x1 x2 out?", p -> {
                Parameters.reject(p[2], each.id(), "out");
                return unwrapped(elementwise.apply(each, array(p[0]), array(p[1])));
            });
        for (Comparison each : Comparison.values())
            table.ufunc(
                    each.name().toLowerCase(Locale.ROOT) + " x1 x2",
                    p -> unwrapped(elementwise.compare(each, array(p[0]), array(p[1]))));
        for (Bitwise each : Bitwise.values()) {
            table.ufunc(each.id() + " x1 x2", p -> unwrapped(elementwise.apply(each, array(p[0]), array(p[1]))));
            table.ufunc(
                    each.id().replace("bitwise", "logical") + " x1 x2",
                    p -> unwrapped(elementwise.apply(each, truth(p[0]), truth(p[1]))));
        }
        table.ufunc("logical_not x", p -> unwrapped(elementwise.compare(Comparison.EQUAL, array(p[0]), zero())));
        table.ufunc("isnan x", p -> test(p[0], x -> x != x));
        table.ufunc("isinf x", p -> test(p[0], x -> x == x && x - x != 0));
        table.ufunc("isfinite x", p -> test(p[0], x -> x - x == 0));
        table.alias("abs", "absolute").alias("true_divide", "divide").alias("mod", "remainder");
        table.alias("pow", "power")
                .alias("fmax", "maximum")
                .alias("fmin", "minimum")
                .alias("atan", "arctan");
        table.function("where condition x? y?", this::where);
        table.function("clip a a_min? a_max? out?", this::clip);
        table.function("round a decimals?", this::round).alias("around", "round");
        table.function("allclose a b rtol? atol?", p -> isAllTrue(isClose(p)));
        table.function("isclose a b rtol? atol?", p -> unwrapped(isClose(p)));
        table.function("array_equal a1 a2", this::arrayEqual);
    }

    private NdArray array(Object value) {
        return arrays.conversion().array(value);
    }

    private static Object unwrapped(NdArray array) {
        return Conversion.unwrapped(array);
    }

    private static NdArray zero() {
        return NdArray.of(new long[] {0});
    }

    private NdArray truth(Object value) {
        return arrays.copies().as(array(value), DType.BOOL);
    }

    private Object test(Object value, DoublePredicate test) {
        NdArray array = array(value);
        double[] values = array.toDoubles();
        boolean[] results = new boolean[values.length];
        for (int i = 0; i < values.length; i++) results[i] = test.test(values[i]);
        return unwrapped(NdArray.of(results, array.shape()));
    }

    private Object where(Object[] p) {
        NdArray condition = array(p[0]);
        if (p[1] == null && p[2] == null) return new SelectionFunctions(arrays).nonzero(condition);
        if (p[1] == null || p[2] == null) throw Problem.WHERE_ARGUMENTS.raise();
        return unwrapped(elementwise.where(condition, array(p[1]), array(p[2])));
    }

    private Object clip(Object[] p) {
        Parameters.reject(p[3], "clip", "out");
        NdArray result = array(p[0]);
        if (Parameters.isGiven(p[1])) result = elementwise.apply(BinaryUfunc.MAXIMUM, result, array(p[1]));
        if (Parameters.isGiven(p[2])) result = elementwise.apply(BinaryUfunc.MINIMUM, result, array(p[2]));
        return unwrapped(result);
    }

    /** NumPy's way: times a power of ten, to the nearest whole number, halves to the even one, divided again. */
    private Object round(Object[] p) {
        NdArray array = array(p[0]);
        int decimals = p[1] == null ? 0 : backprop.python.value.Integers.toInt(p[1]);
        if (array.dtype() != DType.FLOAT64 && decimals >= 0)
            return unwrapped(arrays.copies().copy(array));
        if (decimals == 0) return unwrapped(elementwise.apply(UnaryUfunc.RINT, array));
        NdArray power = NdArray.of(new double[] {Math.pow(10, Math.abs(decimals))});
        BinaryUfunc there = decimals > 0 ? BinaryUfunc.MULTIPLY : BinaryUfunc.DIVIDE;
        BinaryUfunc back = decimals > 0 ? BinaryUfunc.DIVIDE : BinaryUfunc.MULTIPLY;
        NdArray whole = elementwise.apply(UnaryUfunc.RINT, elementwise.apply(there, array, power));
        return unwrapped(elementwise.apply(back, whole, power));
    }

    private NdArray isClose(Object[] p) {
        double relative = p[2] == null ? 1e-5 : Parameters.number(p[2]);
        double absolute = p[3] == null ? 1e-8 : Parameters.number(p[3]);
        NdArray a = arrays.copies().as(array(p[0]), DType.FLOAT64);
        NdArray b = arrays.copies().as(array(p[1]), DType.FLOAT64);
        NdArray distance = elementwise.apply(UnaryUfunc.ABSOLUTE, elementwise.apply(BinaryUfunc.SUBTRACT, a, b));
        NdArray scaled = elementwise.apply(
                BinaryUfunc.MULTIPLY, elementwise.apply(UnaryUfunc.ABSOLUTE, b), NdArray.of(new double[] {relative}));
        NdArray allowed = elementwise.apply(BinaryUfunc.ADD, scaled, NdArray.of(new double[] {absolute}));
        NdArray near = elementwise.compare(Comparison.LESS_EQUAL, distance, allowed);
        return elementwise.apply(Bitwise.OR, near, elementwise.compare(Comparison.EQUAL, a, b));
    }

    private boolean isAllTrue(NdArray truths) {
        boolean[] all = new boolean[truths.dimensions()];
        Arrays.fill(all, true);
        return arrays.reduction()
                        .reduce(Reducer.ALL, truths, all, false)
                        .scalar()
                        .toDouble()
                != 0;
    }

    private Object arrayEqual(Object[] p) {
        NdArray a = array(p[0]);
        NdArray b = array(p[1]);
        return Arrays.equals(a.shape(), b.shape()) && isAllTrue(elementwise.compare(Comparison.EQUAL, a, b));
    }
}
