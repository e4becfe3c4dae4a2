package backprop.python.numpy;

import backprop.python.array.BinaryUfunc;
import backprop.python.array.Conversion;
import backprop.python.array.DType;
import backprop.python.array.Masks;
import backprop.python.array.NdArray;
import backprop.python.array.NumpyScalar;
import backprop.python.array.Reducer;
import backprop.python.array.Reduction;
import backprop.python.array.UnaryUfunc;
import backprop.python.operator.ArrayLibrary;

/** sum, mean, max, argmax, var, cumsum and their like. */
final class ReductionFunctions {
    private final ArrayLibrary arrays;
    private final Reduction reduction;

    ReductionFunctions(ArrayLibrary arrays) {
        this.arrays = arrays;
        reduction = arrays.reduction();
    }

    void addTo(Table table) {
        add(table, "sum", Reducer.SUM);
        add(table, "prod", Reducer.PROD);
        add(table, "max", Reducer.MAX);
        add(table, "min", Reducer.MIN);
        add(table, "any", Reducer.ANY);
        add(table, "all", Reducer.ALL);
        table.alias("amax", "max").alias("amin", "min");
        table.function("mean a axis? keepdims?", p -> unwrapped(mean(array(p[0]), p[1], Parameters.isTrue(p[2]))));
        table.function("var a axis? keepdims? ddof?", p -> unwrapped(variance(p)));
        table.function(
                "std a axis? keepdims? ddof?",
                p -> unwrapped(arrays.elementwise().apply(UnaryUfunc.SQRT, variance(p))));
        table.function("average a axis? weights?", this::average);
        table.function("argmax a axis?", p -> argument(Reducer.MAX, p));
        table.function("argmin a axis?", p -> argument(Reducer.MIN, p));
        table.function("cumsum a axis?", p -> accumulate(Reducer.SUM, p));
        table.function("cumprod a axis?", p -> accumulate(Reducer.PROD, p));
        table.function("count_nonzero a", p -> new NumpyScalar.Int64(Masks.count(array(p[0]))));
        table.function("median a", p -> median(array(p[0])));
    }

    private void add(Table table, String name, Reducer reducer) {
        table.function(name + " a axis? keepdims? dtype? out?", p -> {
            Parameters.reject(p[3], name, "dtype");
            Parameters.reject(p[4], name, "out");
            NdArray array = array(p[0]);
            return unwrapped(reduction.reduce(reducer, array, Parameters.axes(p[1], array), Parameters.isTrue(p[2])));
        });
    }

    private NdArray array(Object value) {
        return arrays.conversion().array(value);
    }

    private static Object unwrapped(NdArray array) {
        return Conversion.unwrapped(array);
    }

    /** How many elements become one. */
    private static double count(NdArray array, boolean[] axes) {
        double count = 1;
        for (int axis = 0; axis < axes.length; axis++) if (axes[axis]) count *= array.length(axis);
        return count;
    }

    private NdArray divided(NdArray array, double by) {
        return arrays.elementwise().apply(BinaryUfunc.DIVIDE, array, NdArray.of(new double[] {by}));
    }

    private NdArray mean(NdArray array, Object axis, boolean keepDimensions) {
        boolean[] axes = Parameters.axes(axis, array);
        NdArray doubles =
                array.dtype() == DType.FLOAT64 ? array : arrays.copies().as(array, DType.FLOAT64);
        return divided(reduction.reduce(Reducer.SUM, doubles, axes, keepDimensions), count(array, axes));
    }

    private NdArray variance(Object[] p) {
        NdArray array = array(p[0]);
        boolean[] axes = Parameters.axes(p[1], array);
        double lost = p[3] == null ? 0 : Parameters.number(p[3]);
        NdArray distance = arrays.elementwise().apply(BinaryUfunc.SUBTRACT, array, mean(array, p[1], true));
        NdArray squares = arrays.elementwise().apply(BinaryUfunc.MULTIPLY, distance, distance);
        NdArray sum = reduction.reduce(Reducer.SUM, squares, axes, Parameters.isTrue(p[2]));
        return divided(sum, Math.max(count(array, axes) - lost, 0));
    }

    private Object average(Object[] p) {
        NdArray array = array(p[0]);
        if (!Parameters.isGiven(p[2])) return unwrapped(mean(array, p[1], false));
        NdArray weights = array(p[2]);
        NdArray weighted = arrays.elementwise().apply(BinaryUfunc.MULTIPLY, array, weights);
        NdArray sum = reduction.reduce(Reducer.SUM, weighted, Parameters.axes(p[1], weighted), false);
        NdArray scale = reduction.reduce(Reducer.SUM, weights, Parameters.axes(null, weights), false);
        return unwrapped(arrays.elementwise().apply(BinaryUfunc.DIVIDE, sum, scale));
    }

    private NdArray flat(NdArray array) {
        return arrays.shaping().reshape(array, -1);
    }

    private Object argument(Reducer extreme, Object[] p) {
        NdArray array = array(p[0]);
        if (!Parameters.isGiven(p[1])) return unwrapped(reduction.argument(extreme, flat(array), 0));
        return unwrapped(reduction.argument(extreme, array, Parameters.axis(p[1], array)));
    }

    private Object accumulate(Reducer reducer, Object[] p) {
        NdArray array = array(p[0]);
        if (!Parameters.isGiven(p[1])) return reduction.accumulate(reducer, flat(array), 0);
        return reduction.accumulate(reducer, array, Parameters.axis(p[1], array));
    }

    private Object median(NdArray array) {
        double[] values = array.toDoubles();
        java.util.Arrays.sort(values);
        int middle = values.length / 2;
        if (values.length == 0) return Parameters.wrapped(DType.FLOAT64, Double.NaN);
        double median = values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
        return Parameters.wrapped(DType.FLOAT64, median);
    }
}
