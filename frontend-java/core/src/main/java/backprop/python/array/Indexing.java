package backprop.python.array;

import backprop.python.value.Integers;
import backprop.python.value.Meter;
import backprop.python.value.Problem;
import backprop.python.value.PyEllipsis;
import backprop.python.value.PyNone;
import backprop.python.value.PySequence;
import backprop.python.value.PySlice;
import backprop.python.value.PyTuple;
import java.util.ArrayList;
import java.util.List;

/** a[index] read and written: whole numbers, slices, None, ..., truth values and arrays of places. */
public final class Indexing {
    private final Conversion conversion;
    private final Copies copies;
    private final Meter meter;

    public Indexing(Meter meter) {
        this.meter = meter;
        conversion = new Conversion(meter);
        copies = new Copies(meter);
    }

    /** A scalar, a view, or a copy of the chosen elements. */
    public Object get(NdArray array, Object index) {
        if (index instanceof Long place && array.dimensions() > 0) {
            int i = within(place, 0, array.length());
            return array.dimensions() == 1 ? array.scalar(i) : array.row(i);
        }
        List<Object> items = items(index);
        if (isBasic(items)) {
            View view = view(array, items);
            boolean isElement = view.array().dimensions() == 0 && !items.contains(PyEllipsis.ELLIPSIS);
            return isElement ? view.array().scalar() : view.array();
        }
        return selection(array, items).read();
    }

    /** Writes the values, stretched to what the index chooses. */
    public void set(NdArray array, Object index, NdArray values) {
        List<Object> items = items(index);
        if (isBasic(items)) {
            NdArray view = view(array, items).array();
            if (view.dimensions() == 0 && values.dimensions() > 0) throw Problem.ELEMENT_FROM_ARRAY.raise();
            copies.assign(view, values);
        } else if (items.size() == 1
                && items.get(0) instanceof NdArray mask
                && mask.dtype() == DType.BOOL
                && values.dimensions() == 0
                && java.util.Arrays.equals(mask.ownShape(), array.ownShape())) {
            fill(array, mask, values);
        } else {
            checkMask(array, items, values);
            selection(array, items).write(values);
        }
    }

    /** A mask over all axes takes one value, or as many as it chooses. */
    private static void checkMask(NdArray array, List<Object> items, NdArray values) {
        if (items.size() != 1 || !(items.get(0) instanceof NdArray mask) || mask.dtype() != DType.BOOL) return;
        if (mask.dimensions() != array.dimensions()) return;
        if (values.dimensions() > 1) throw Problem.MASK_VALUES.raise("" + values.dimensions());
        int chosen = Masks.count(mask);
        if (values.size() != chosen && values.size() != 1)
            throw Problem.MASK_ASSIGNMENT.raise("" + values.size(), "" + chosen);
    }

    private void fill(NdArray array, NdArray mask, NdArray value) {
        meter.work(array.size());
        StridedLoop loop =
                StridedLoop.over(array.ownShape(), array.strides(), mask.strides(), new int[mask.dimensions()]);
        int to = loop.step(0);
        int from = loop.step(1);
        boolean[] chosen = ((Storage.Booleans) mask.storage()).values();
        Storage storage = array.storage();
        loop.forEach(array.offset(), mask.offset(), 0, (i, j, k, count) -> {
            for (int m = 0; m < count; m++)
                if (chosen[j + m * from]) storage.put(i + m * to, value.storage(), value.offset());
        });
    }

    /** What stands between the brackets, lists and ranges as arrays. */
    private List<Object> items(Object index) {
        List<Object> items = new ArrayList<>();
        if (index instanceof PyTuple tuple) for (Object item : tuple) items.add(item(item));
        else items.add(item(index));
        return items;
    }

    private Object item(Object item) {
        boolean isTruth = item instanceof NdArray mask && mask.dtype() == DType.BOOL && mask.dimensions() == 0;
        if (item instanceof Boolean || isTruth) throw Problem.BOOLEAN_INDEX.raise();
        if (item instanceof PySequence sequence) {
            if (sequence.size() == 0) return NdArray.zeros(meter, DType.INT64, 0);
            NdArray places = conversion.array(item);
            if (places.dtype() == DType.FLOAT64) throw Problem.INVALID_INDEX.raise();
            return places;
        }
        if (item == PyNone.NONE || item instanceof PySlice || item instanceof PyEllipsis || item instanceof NdArray)
            return item;
        Object whole = Integers.index(item);
        if (whole == null) throw Problem.INVALID_INDEX.raise();
        return Integers.saturated(whole);
    }

    private static boolean isBasic(List<Object> items) {
        for (Object item : items) if (item instanceof NdArray) return false;
        return true;
    }

    /** The view that slices and None make; axes that arrays choose from are named. */
    private record View(NdArray array, int[] chosenAxes, NdArray[] choices) {}

    private View view(NdArray array, List<Object> items) {
        int named = 0;
        for (Object item : items) named += axes(item);
        if (named > array.dimensions()) throw Problem.TOO_MANY_INDICES.raise("" + array.dimensions(), "" + named);
        boolean advanced = !isBasic(items);
        ViewBuilder builder = new ViewBuilder(array);
        boolean isOpen = true;
        for (Object item : items) {
            if (item instanceof PyEllipsis) {
                if (!isOpen) throw Problem.TWO_ELLIPSES.raise();
                for (int i = named; i < array.dimensions(); i++) builder.keepAxis();
                isOpen = false;
            } else if (item == PyNone.NONE) {
                builder.insert();
            } else if (item instanceof PySlice slice) {
                builder.slice(slice);
            } else if (item instanceof NdArray choice) {
                if (choice.dtype() == DType.FLOAT64) throw Problem.ARRAY_INDEX_TYPE.raise();
                if (choice.dtype() == DType.BOOL) builder.applyMask(choice);
                else builder.applyIndices(choice);
            } else if (advanced) {
                builder.applyIndices(NdArray.of(new long[] {(Long) item}));
            } else {
                builder.index((Long) item);
            }
        }
        builder.keepOtherAxes();
        return new View(builder.view(), builder.chosenAxes(), builder.choices());
    }

    private static int axes(Object item) {
        if (item == PyNone.NONE || item instanceof PyEllipsis) return 0;
        return item instanceof NdArray mask && mask.dtype() == DType.BOOL ? mask.dimensions() : 1;
    }

    private Selection selection(NdArray array, List<Object> items) {
        View view = view(array, items);
        return Selection.of(meter, view.array(), view.chosenAxes(), view.choices());
    }

    /** @throws backprop.python.value.Raise IndexError beyond the axis */
    static int within(long place, int axis, int length) {
        if (place < -length || place >= length) throw Problem.ARRAY_INDEX.raise("" + place, "" + axis, "" + length);
        return (int) (place < 0 ? place + length : place);
    }
}
