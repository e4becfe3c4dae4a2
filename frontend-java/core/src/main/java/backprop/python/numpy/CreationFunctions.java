package backprop.python.numpy;

import backprop.python.array.Conversion;
import backprop.python.array.DType;
import backprop.python.array.NdArray;
import backprop.python.operator.ArrayLibrary;
import backprop.python.value.Integers;
import backprop.python.value.PyList;
import backprop.python.value.PyTuple;

/** array, zeros, ones, eye, arange, linspace and their like. */
final class CreationFunctions {
    private final ArrayLibrary arrays;

    CreationFunctions(ArrayLibrary arrays) {
        this.arrays = arrays;
    }

    void addTo(Table table) {
        table.function("array object dtype? copy? ndmin?", p -> {
            Parameters.reject(p[3], "array", "ndmin");
            return created(p[0], p[1], true);
        });
        table.function("asarray a dtype?", p -> created(p[0], p[1], false));
        table.function("copy a", p -> created(p[0], null, true));
        table.function("zeros shape dtype?", p -> filled(p[0], 0.0, p[1])).alias("empty", "zeros");
        table.function("ones shape dtype?", p -> filled(p[0], 1.0, p[1]));
        table.function("full shape fill_value dtype?", p -> full(Parameters.shape(p[0]), p[1], p[2]));
        table.function("zeros_like a dtype?", p -> like(p[0], 0L, p[1])).alias("empty_like", "zeros_like");
        table.function("ones_like a dtype?", p -> like(p[0], 1L, p[1]));
        table.function("full_like a fill_value dtype?", p -> like(p[0], p[1], p[2]));
        table.function("eye N M? k? dtype?", this::eye);
        table.function("identity n dtype?", p -> eye(new Object[] {p[0], null, null, p[1]}));
        table.function("arange start stop? step? dtype?", this::arange);
        table.function("linspace start stop num? endpoint?", this::linspace);
        table.function("meshgrid x y", this::meshgrid);
    }

    private NdArray created(Object value, Object dtype, boolean copy) {
        NdArray array = arrays.conversion().array(value);
        DType type = Parameters.dtype(dtype, array.dtype());
        boolean isOwn = !(value instanceof NdArray);
        return type == array.dtype() && (isOwn || !copy)
                ? array
                : arrays.copies().as(array, type);
    }

    private NdArray filled(Object shape, double value, Object dtype) {
        return full(Parameters.shape(shape), value, Parameters.isGiven(dtype) ? dtype : "float64");
    }

    private NdArray full(int[] shape, Object value, Object dtype) {
        NdArray values = arrays.conversion().array(value);
        NdArray result = NdArray.zeros(arrays.meter(), Parameters.dtype(dtype, values.dtype()), shape);
        arrays.copies().assign(result, values);
        return result;
    }

    private NdArray like(Object model, Object value, Object dtype) {
        NdArray array = arrays.conversion().array(model);
        return full(
                array.shape(),
                value,
                Parameters.isGiven(dtype) ? dtype : array.dtype().id());
    }

    private NdArray eye(Object[] p) {
        int rows = Integers.toInt(p[0]);
        int columns = Parameters.isGiven(p[1]) ? Integers.toInt(p[1]) : rows;
        int shift = p[2] == null ? 0 : Integers.toInt(p[2]);
        NdArray result = filled(PyList.of((long) rows, (long) columns), 0, p[3]);
        NdArray one = NdArray.of(new double[] {1});
        for (int i = Math.max(0, -shift); i < rows && i + shift < columns; i++)
            arrays.indexing().set(result, new PyTuple((long) i, (long) (i + shift)), one);
        return result;
    }

    private NdArray arange(Object[] p) {
        boolean one = !Parameters.isGiven(p[1]);
        Object start = one ? (Object) 0L : p[0];
        Object stop = one ? p[0] : p[1];
        Object step = Parameters.orElse(p[2], 1L);
        DType natural = DType.INT64;
        for (Object each : new Object[] {start, stop, step}) natural = natural.promote(type(each));
        double from = Parameters.number(start);
        double by = Parameters.number(step);
        if (by == 0) throw backprop.python.value.Problem.DIVISION_BY_ZERO.raise();
        double count = Math.max(0, Math.ceil((Parameters.number(stop) - from) / by));
        arrays.meter().reserve(8 * count);
        arrays.meter().work(count);
        double[] values = new double[(int) count];
        double next = from + by;
        double delta = next - from;
        for (int i = 0; i < values.length; i++) values[i] = from + i * delta;
        return created(
                NdArray.of(values, values.length),
                Parameters.dtype(p[3], natural).id(),
                false);
    }

    private static DType type(Object number) {
        NdArray array = Conversion.number(number);
        return array == null ? DType.INT64 : array.dtype();
    }

    private NdArray linspace(Object[] p) {
        double start = Parameters.number(p[0]);
        double stop = Parameters.number(p[1]);
        int count = p[2] == null ? 50 : Parameters.length(p[2]);
        boolean endpoint = p[3] == null || Parameters.isTrue(p[3]);
        arrays.meter().reserve(8.0 * count);
        arrays.meter().work(count);
        int parts = endpoint ? count - 1 : count;
        double[] values = new double[count];
        double step = (stop - start) / parts;
        for (int i = 0; i < count; i++) values[i] = step * i + start;
        if (count == 1) values[0] = start;
        else if (endpoint && count > 0) values[count - 1] = stop;
        return NdArray.of(values, count);
    }

    private Object meshgrid(Object[] p) {
        NdArray x = arrays.conversion().array(p[0]);
        NdArray y = arrays.conversion().array(p[1]);
        int[] shape = {y.size(), x.size()};
        NdArray across = backprop.python.array.Shaping.broadcast(x, shape);
        NdArray down = backprop.python.array.Shaping.broadcast(arrays.shaping().reshape(y, -1, 1), shape);
        return new PyTuple(arrays.copies().copy(across), arrays.copies().copy(down));
    }
}
