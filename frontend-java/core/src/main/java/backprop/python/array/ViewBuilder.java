package backprop.python.array;

import backprop.python.value.Problem;
import backprop.python.value.PySlice;
import java.util.ArrayList;
import java.util.List;

/** Makes a view axis by axis, as an index names them. */
final class ViewBuilder {
    private final NdArray array;
    private final List<int[]> axes = new ArrayList<>();
    private final List<Integer> chosenAxes = new ArrayList<>();
    private final List<NdArray> choices = new ArrayList<>();
    private int offset;
    private int axis;

    ViewBuilder(NdArray array) {
        this.array = array;
        offset = array.offset();
    }

    void keepAxis() {
        axes.add(new int[] {array.length(axis), array.strides()[axis]});
        axis++;
    }

    void keepOtherAxes() {
        while (axis < array.dimensions()) keepAxis();
    }

    /** A new axis of length 1. */
    void insert() {
        axes.add(new int[] {1, 0});
    }

    void slice(PySlice slice) {
        PySlice.Places places = slice.places(array.length(axis));
        int stride = array.strides()[axis];
        if (places.count() > 0) offset += places.first() * stride;
        axes.add(new int[] {places.count(), places.count() > 1 ? places.step() * stride : stride});
        axis++;
    }

    void index(long place) {
        offset += Indexing.within(place, axis, array.length(axis)) * array.strides()[axis];
        axis++;
    }

    /** Places along this axis. */
    void applyIndices(NdArray places) {
        long[] checked = new long[places.size()];
        Walk walk = new Walk(places.ownShape(), places.strides());
        for (int i = 0; i < checked.length; i++)
            checked[i] =
                    Indexing.within(places.storage().longAt(places.offset() + walk.next()), axis, array.length(axis));
        chosenAxes.add(axes.size());
        choices.add(NdArray.of(checked, places.shape()));
        keepAxis();
    }

    /** The places where a mask over the next axes is true. */
    void applyMask(NdArray mask) {
        for (int i = 0; i < mask.dimensions(); i++)
            if (mask.length(i) != array.length(axis + i))
                throw Problem.MASK_SHAPE.raise("" + (axis + i), "" + array.length(axis + i), "" + mask.length(i));
        for (long[] places : Masks.places(mask)) {
            chosenAxes.add(axes.size());
            choices.add(NdArray.of(places, places.length));
            keepAxis();
        }
    }

    NdArray view() {
        int[] shape = new int[axes.size()];
        int[] strides = new int[axes.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = axes.get(i)[0];
            strides[i] = axes.get(i)[1];
        }
        return array.view(offset, shape, strides);
    }

    int[] chosenAxes() {
        return chosenAxes.stream().mapToInt(Integer::intValue).toArray();
    }

    NdArray[] choices() {
        return choices.toArray(new NdArray[0]);
    }
}
