package backprop.python.array;

import backprop.python.value.Meter;
import backprop.python.value.Problem;
import java.util.Arrays;

/**
 * Elements that arrays of places choose: along the chosen axes one part of the array for each place, along the others all of it.
 * The places' axes stand where the first chosen axis was, or in front if the chosen axes are not neighbours.
 */
final class Selection {
    private final Meter meter;
    private final Copies copies;
    private final NdArray array;
    private final int[] places;
    private final int[] placesShape;
    private final int[] restShape;
    private final int[] restStrides;
    private final int position;

    private Selection(
            Meter meter, NdArray array, int[] places, int[] placesShape, int[] rest, int[] strides, int position) {
        this.meter = meter;
        copies = new Copies(meter);
        this.array = array;
        this.places = places;
        this.placesShape = placesShape;
        restShape = rest;
        restStrides = strides;
        this.position = position;
    }

    static Selection of(Meter meter, NdArray array, int[] axes, NdArray[] choices) {
        int[] shape = commonShape(choices);
        int[] places = new int[Shape.reserve(meter, DType.INT64, shape)];
        for (int k = 0; k < axes.length; k++) {
            int stride = array.strides()[axes[k]];
            Walk walk = new Walk(shape, StridedLoop.stretched(choices[k], shape));
            Storage storage = choices[k].storage();
            for (int i = 0; i < places.length; i++) places[i] += (int) storage.longAt(walk.next()) * stride;
        }
        int[] rest = array.shape();
        int[] strides = array.strides();
        boolean neighbours = true;
        for (int k = axes.length - 1; k >= 0; k--) {
            rest = Shape.without(rest, axes[k]);
            strides = Shape.without(strides, axes[k]);
            neighbours &= k == 0 || axes[k] == axes[k - 1] + 1;
        }
        return new Selection(meter, array, places, shape, rest, strides, neighbours ? axes[0] : 0);
    }

    private static int[] commonShape(NdArray[] choices) {
        int[] shape = choices[0].ownShape();
        for (NdArray choice : choices) {
            try {
                shape = Shape.broadcast(shape, choice.ownShape());
            } catch (backprop.python.value.Raise e) {
                StringBuilder shapes = new StringBuilder();
                for (NdArray each : choices)
                    shapes.append(Shape.text(each.ownShape())).append(' ');
                throw Problem.INDEX_SHAPES.raise(shapes.toString());
            }
        }
        return shape;
    }

    private int[] shape() {
        int[] shape = restShape;
        for (int i = placesShape.length - 1; i >= 0; i--) shape = Shape.insert(shape, position, placesShape[i]);
        return shape;
    }

    NdArray read() {
        NdArray result = NdArray.zeros(meter, array.dtype(), shape());
        visit(result, true);
        return result;
    }

    void write(NdArray values) {
        int[] shape = shape();
        NdArray trimmed = Copies.withoutOuterOnes(values, shape.length);
        if (!Arrays.equals(broadcast(trimmed.ownShape(), shape), shape))
            throw Problem.CANNOT_WRITE_SELECTION.raise(Shape.text(values.ownShape()), Shape.text(shape));
        NdArray stretched = trimmed.view(trimmed.offset(), shape, StridedLoop.stretched(trimmed, shape));
        meter.work(Shape.size(shape));
        visit(values.sharesMemory(array) ? copies.copy(stretched) : stretched, false);
    }

    private static int[] broadcast(int[] values, int[] shape) {
        try {
            return Shape.broadcast(values, shape);
        } catch (backprop.python.value.Raise e) {
            return null;
        }
    }

    /** Copies part by part between the array and the other, which has the shape of the selection. */
    private void visit(NdArray other, boolean read) {
        if (other.size() == 0) return;
        int[] partStrides = other.strides();
        for (int i = 0; i < placesShape.length; i++) partStrides = Shape.without(partStrides, position);
        int[] outer = Arrays.copyOfRange(other.strides(), position, position + placesShape.length);
        Walk walk = new Walk(placesShape, outer);
        for (int place : places) {
            int part = other.offset() + walk.next();
            int own = array.offset() + place;
            if (restShape.length > 1) {
                NdArray mine = array.view(own, restShape, restStrides);
                NdArray theirs = other.view(part, restShape, partStrides);
                if (read) copies.assign(theirs, mine);
                else copies.assign(mine, theirs);
                continue;
            }
            int count = restShape.length == 0 ? 1 : restShape[0];
            int step = restShape.length == 0 ? 0 : restStrides[0];
            int partStep = restShape.length == 0 ? 0 : partStrides[0];
            if (read) copy(array.storage(), own, step, other.storage(), part, partStep, count);
            else copy(other.storage(), part, partStep, array.storage(), own, step, count);
        }
    }

    private static void copy(Storage from, int i, int step, Storage into, int j, int stride, int count) {
        if (from instanceof Storage.Doubles a && into instanceof Storage.Doubles b && step == 1 && stride == 1) {
            System.arraycopy(a.values(), i, b.values(), j, count);
            return;
        }
        for (int m = 0; m < count; m++) into.put(j + m * stride, from, i + m * step);
    }
}
