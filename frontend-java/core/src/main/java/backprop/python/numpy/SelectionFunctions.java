package backprop.python.numpy;

import backprop.python.array.Masks;
import backprop.python.array.NdArray;
import backprop.python.operator.ArrayLibrary;
import backprop.python.value.PyTuple;
import java.util.Arrays;

/** nonzero, argsort, sort, unique, searchsorted. */
final class SelectionFunctions {
    private final ArrayLibrary arrays;

    SelectionFunctions(ArrayLibrary arrays) {
        this.arrays = arrays;
    }

    void addTo(Table table) {
        table.function("nonzero a", p -> nonzero(array(p[0])));
        table.function("flatnonzero a", p -> nonzero(flat(array(p[0]))).get(0));
        table.function("argsort a axis?", p -> ordered(array(p[0]), p[1], true));
        table.function("sort a axis?", p -> ordered(array(p[0]), p[1], false));
        table.function("unique ar", p -> unique(array(p[0])));
        table.function("searchsorted a v side?", p -> searched(array(p[0]), array(p[1]), "right".equals(p[2])));
        table.function("take a indices axis?", this::take);
        table.function("diag v", p -> diagonal(array(p[0])));
        table.function("trace a", p -> arrays.reduction()
                .reduce(backprop.python.array.Reducer.SUM, diagonal(array(p[0])), new boolean[] {true}, false)
                .scalar());
    }

    private NdArray array(Object value) {
        return arrays.conversion().array(value);
    }

    private NdArray flat(NdArray array) {
        return arrays.shaping().reshape(array, -1);
    }

    PyTuple nonzero(NdArray array) {
        arrays.meter().reserve(8.0 * array.size() * array.dimensions());
        long[][] places = Masks.places(array);
        Object[] items = new Object[places.length];
        for (int i = 0; i < items.length; i++) items[i] = NdArray.of(places[i], places[i].length);
        return new PyTuple(items);
    }

    /** Along an axis, the last one if none is given, smallest first; places are stable. */
    private NdArray ordered(NdArray array, Object axisGiven, boolean places) {
        if (array.dimensions() == 0) return array;
        int axis = axisGiven == null ? array.dimensions() - 1 : Parameters.axis(axisGiven, array);
        int last = array.dimensions() - 1;
        int[] order = new int[last + 1];
        for (int i = 0; i <= last; i++) order[i] = i;
        order[axis] = last;
        order[last] = axis;
        NdArray turned = arrays.copies().copy(backprop.python.array.Shaping.transposed(array, order));
        int length = turned.length(last);
        double[] values = turned.toDoubles();
        long[] sorted = new long[values.length];
        arrays.meter().work(20.0 * values.length);
        for (int start = 0; start < values.length; start += length) {
            Integer[] run = new Integer[length];
            for (int i = 0; i < length; i++) run[i] = start + i;
            Arrays.sort(run, (a, b) -> Double.compare(values[a], values[b]));
            for (int i = 0; i < length; i++) sorted[start + i] = places ? run[i] - start : run[i];
        }
        NdArray result = NdArray.of(sorted, turned.shape());
        if (!places) result = (NdArray) arrays.indexing().get(flat(turned), result);
        return backprop.python.array.Shaping.transposed(result, order);
    }

    private NdArray unique(NdArray array) {
        NdArray sorted = ordered(flat(array), null, false);
        boolean[] kept = new boolean[sorted.size()];
        for (int i = 0; i < kept.length; i++)
            kept[i] = i == 0
                    || sorted.scalar(i).toDouble() != sorted.scalar(i - 1).toDouble();
        return (NdArray) arrays.indexing().get(sorted, NdArray.of(kept, kept.length));
    }

    private Object searched(NdArray sorted, NdArray values, boolean right) {
        double[] places = sorted.toDoubles();
        double[] wanted = values.toDoubles();
        long[] found = new long[wanted.length];
        for (int i = 0; i < found.length; i++) {
            int low = 0;
            int high = places.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                boolean before = right ? places[middle] <= wanted[i] : places[middle] < wanted[i];
                if (before) low = middle + 1;
                else high = middle;
            }
            found[i] = low;
        }
        return backprop.python.array.Conversion.unwrapped(NdArray.of(found, values.shape()));
    }

    private Object take(Object[] p) {
        NdArray array = Parameters.isGiven(p[2]) ? array(p[0]) : flat(array(p[0]));
        int axis = Parameters.isGiven(p[2]) ? Parameters.axis(p[2], array) : 0;
        Object[] index = new Object[axis + 1];
        Arrays.fill(
                index,
                new backprop.python.value.PySlice(
                        backprop.python.value.PyNone.NONE,
                        backprop.python.value.PyNone.NONE,
                        backprop.python.value.PyNone.NONE));
        index[axis] = p[1] instanceof Long ? p[1] : array(p[1]);
        return arrays.indexing().get(array, new PyTuple(index));
    }

    private NdArray diagonal(NdArray array) {
        if (array.dimensions() == 1) {
            int n = array.size();
            NdArray square = NdArray.zeros(arrays.meter(), array.dtype(), n, n);
            for (int i = 0; i < n; i++)
                arrays.indexing()
                        .set(
                                square,
                                new PyTuple((long) i, (long) i),
                                arrays.conversion().array(array.scalar(i)));
            return square;
        }
        int n = array.dimensions() < 2 ? 0 : Math.min(array.length(0), array.length(1));
        NdArray result = NdArray.zeros(arrays.meter(), array.dtype(), n);
        for (int i = 0; i < n; i++)
            arrays.indexing().set(result, (long) i, arrays.conversion().array(array.scalar(i, i)));
        return result;
    }
}
