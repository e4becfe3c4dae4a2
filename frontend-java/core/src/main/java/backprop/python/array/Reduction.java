package backprop.python.array;

import backprop.python.value.Meter;
import backprop.python.value.Problem;
import java.util.Arrays;

/** Sums, extremes and their like along axes. */
public final class Reduction {
    private final Meter meter;
    private final Copies copies;

    public Reduction(Meter meter) {
        this.meter = meter;
        copies = new Copies(meter);
    }

    /**
     * @param reduced for each axis whether it goes
     * @param keepDimensions leaves a length of 1 in its place
     */
    public NdArray reduce(Reducer reducer, NdArray array, boolean[] reduced, boolean keepDimensions) {
        int[] shape = array.shape();
        for (int axis = 0; axis < shape.length; axis++) {
            if (!reduced[axis]) continue;
            if (shape[axis] == 0 && reducer.needsElements()) throw Problem.EMPTY_REDUCTION.raise(reducer.id());
            shape[axis] = 1;
        }
        meter.work(array.size());
        boolean doubles = array.dtype() == DType.FLOAT64;
        NdArray result = NdArray.zeros(meter, doubles ? DType.FLOAT64 : DType.INT64, shape);
        if (doubles) reduceDoubles(reducer, array, result);
        else reduceLongs(reducer, array, result);
        NdArray typed = copies.withType(result, type(reducer, array.dtype()));
        return keepDimensions ? typed : dropped(typed, reduced);
    }

    private static DType type(Reducer reducer, DType from) {
        if (reducer.isLogical()) return DType.BOOL;
        return from == DType.BOOL && !reducer.needsElements() ? DType.INT64 : from;
    }

    /** Along the last axis in pairs, along the others one after the other, as NumPy does. */
    private static void reduceDoubles(Reducer reducer, NdArray array, NdArray result) {
        double[] into = ((Storage.Doubles) result.storage()).values();
        Arrays.fill(into, reducer.start());
        double[] from = ((Storage.Doubles) array.storage()).values();
        StridedLoop loop = loop(array, result);
        int step = loop.step(0);
        int stride = loop.step(1);
        loop.forEach(array.offset(), 0, 0, (i, k, none, count) -> {
            if (stride == 0 && reducer == Reducer.SUM) {
                into[k] += PairwiseSum.of(from, i, step, count);
            } else if (reducer == Reducer.SUM && stride == 1) {
                for (int m = 0; m < count; m++) into[k + m] += from[i + m * step];
            } else {
                for (int m = 0; m < count; m++)
                    into[k + m * stride] = reducer.of(into[k + m * stride], from[i + m * step]);
            }
        });
    }

    private static void reduceLongs(Reducer reducer, NdArray array, NdArray result) {
        long[] into = ((Storage.Longs) result.storage()).values();
        Storage from = array.storage();
        Arrays.fill(
                into,
                reducer == Reducer.MAX
                        ? Long.MIN_VALUE
                        : reducer == Reducer.MIN ? Long.MAX_VALUE : (long) reducer.start());
        StridedLoop loop = loop(array, result);
        int step = loop.step(0);
        int stride = loop.step(1);
        loop.forEach(array.offset(), 0, 0, (i, k, none, count) -> {
            for (int m = 0; m < count; m++)
                into[k + m * stride] = reducer.of(into[k + m * stride], from.longAt(i + m * step));
        });
    }

    private static StridedLoop loop(NdArray array, NdArray result) {
        int[] to = StridedLoop.stretched(result, array.ownShape());
        return StridedLoop.over(array.ownShape(), array.strides(), to, to);
    }

    private static NdArray dropped(NdArray result, boolean[] reduced) {
        int[] shape = result.shape();
        for (int axis = reduced.length - 1; axis >= 0; axis--) if (reduced[axis]) shape = Shape.without(shape, axis);
        return NdArray.over(result.storage(), shape);
    }

    /** The place of the largest or smallest along an axis, the first of equals; NaN counts as both. */
    public NdArray argument(Reducer extreme, NdArray array, int axis) {
        if (array.length(axis) == 0) throw Problem.EMPTY_ARGMAX.raise(extreme == Reducer.MAX ? "argmax" : "argmin");
        meter.work(array.size());
        NdArray result = NdArray.zeros(meter, DType.INT64, Shape.without(array.ownShape(), axis));
        long[] into = ((Storage.Longs) result.storage()).values();
        int stride = array.strides()[axis];
        Walk walk = new Walk(result.ownShape(), Shape.without(array.strides(), axis));
        for (int i = 0; i < into.length; i++) {
            int start = array.offset() + walk.next();
            double best = array.storage().doubleAt(start);
            for (int k = 1; k < array.length(axis) && best == best; k++) {
                double value = array.storage().doubleAt(start + k * stride);
                if (value != value || (extreme == Reducer.MAX ? value > best : value < best)) {
                    best = value;
                    into[i] = k;
                }
            }
        }
        return result;
    }

    /** The running sum or product along an axis. */
    public NdArray accumulate(Reducer reducer, NdArray array, int axis) {
        NdArray result = copies.as(array, type(reducer, array.dtype()));
        int length = array.length(axis);
        int stride = result.strides()[axis];
        Walk walk = new Walk(Shape.without(result.ownShape(), axis), Shape.without(result.strides(), axis));
        int runs = length == 0 ? 0 : result.size() / length;
        for (int run = 0; run < runs; run++) {
            int start = walk.next();
            for (int k = 1; k < length; k++) {
                int at = start + k * stride;
                if (result.storage() instanceof Storage.Doubles doubles)
                    doubles.values()[at] = reducer.of(doubles.values()[at - stride], doubles.values()[at]);
                if (result.storage() instanceof Storage.Longs longs)
                    longs.values()[at] = reducer.of(longs.values()[at - stride], longs.values()[at]);
            }
        }
        return result;
    }
}
