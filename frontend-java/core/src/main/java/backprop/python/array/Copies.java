package backprop.python.array;

import backprop.python.value.Meter;
import backprop.python.value.Problem;

/** Copying elements: to another type, into row order, into a view. */
public final class Copies {
    private final Meter meter;

    public Copies(Meter meter) {
        this.meter = meter;
    }

    /** Of its own memory, in row order. */
    public NdArray copy(NdArray array) {
        return as(array, array.dtype());
    }

    /** A copy of that type. */
    public NdArray as(NdArray array, DType dtype) {
        NdArray result = NdArray.zeros(meter, dtype, array.shape());
        assignSame(result, array.strides(), array);
        return result;
    }

    /** The array itself where it has that type already. */
    NdArray withType(NdArray array, DType dtype) {
        return array.dtype() == dtype ? array : as(array, dtype);
    }

    /** The array itself where it lies in row order already. */
    NdArray contiguous(NdArray array) {
        return array.isContiguous() ? array : copy(array);
    }

    /** Writes the values, stretched to the target's shape. @throws backprop.python.value.Raise ValueError if they do not fit */
    public void assign(NdArray target, NdArray values) {
        int[] shape = target.ownShape();
        NdArray trimmed = withoutOuterOnes(values, shape.length);
        int[] from = trimmed.ownShape();
        boolean fits = from.length <= shape.length;
        for (int i = 1; fits && i <= from.length; i++) {
            int length = from[from.length - i];
            fits = length == 1 || length == shape[shape.length - i];
        }
        if (!fits) throw Problem.CANNOT_BROADCAST_INPUT.raise(Shape.text(values.ownShape()), Shape.text(shape));
        NdArray source = target.sharesMemory(trimmed) ? copy(trimmed) : trimmed;
        meter.work(target.size());
        assignSame(target, StridedLoop.stretched(source, shape), source);
    }

    /** Axes of length 1 in front of that many others are no matter. */
    static NdArray withoutOuterOnes(NdArray array, int dimensions) {
        NdArray result = array;
        while (result.dimensions() > dimensions && result.length(0) == 1) result = result.row(0);
        return result;
    }

    private static void assignSame(NdArray target, int[] strides, NdArray source) {
        StridedLoop loop = StridedLoop.over(target.ownShape(), target.strides(), strides, strides);
        int to = loop.step(0);
        int from = loop.step(1);
        Storage into = target.storage();
        Storage values = source.storage();
        if (into instanceof Storage.Doubles a && values instanceof Storage.Doubles b) {
            loop.forEach(target.offset(), source.offset(), 0, (i, j, k, count) -> {
                if (to == 1 && from == 1) System.arraycopy(b.values(), j, a.values(), i, count);
                else copy(b.values(), j, from, a.values(), i, to, count);
            });
            return;
        }
        loop.forEach(target.offset(), source.offset(), 0, (i, j, k, count) -> {
            for (int m = 0; m < count; m++) into.put(i + m * to, values, j + m * from);
        });
    }

    private static void copy(double[] from, int j, int step, double[] into, int i, int stride, int count) {
        int to = i;
        int at = j;
        for (int m = 0; m < count; m++) {
            into[to] = from[at];
            to += stride;
            at += step;
        }
    }
}
