package backprop.python.array;

import backprop.python.value.Meter;
import backprop.python.value.Problem;
import java.util.Arrays;
import java.util.List;

/** Other shapes and orders of axes, and arrays put together. */
public final class Shaping {
    private final Meter meter;
    private final Copies copies;

    public Shaping(Meter meter) {
        this.meter = meter;
        copies = new Copies(meter);
    }

    /**
     * A view where the memory allows it, else a copy.
     *
     * @param wanted one length may be −1: what remains
     */
    public NdArray reshape(NdArray array, int... wanted) {
        int[] shape = resolved(array, wanted);
        NdArray source = copies.contiguous(array);
        return source.view(source.offset(), shape, Shape.rowStrides(shape));
    }

    private static int[] resolved(NdArray array, int[] wanted) {
        int[] shape = wanted.clone();
        int open = -1;
        double known = 1;
        for (int axis = 0; axis < shape.length; axis++) {
            if (shape[axis] >= 0) {
                known *= shape[axis];
                continue;
            }
            if (open >= 0) throw Problem.TWO_UNKNOWN_LENGTHS.raise();
            open = axis;
        }
        int size = array.size();
        boolean fits = open < 0 ? known == size : known > 0 && size % known == 0;
        if (!fits) throw Problem.CANNOT_RESHAPE.raise("" + size, wantedText(wanted, open));
        if (open >= 0) shape[open] = (int) (size / known);
        return shape;
    }

    /** NumPy leaves the unknown length out. */
    private static String wantedText(int[] wanted, int open) {
        String text = Shape.text(open < 0 ? wanted : Shape.without(wanted, open));
        return open < 0 ? text : text.replace(",)", ")");
    }

    /** A view with the axes in that order. */
    public static NdArray transposed(NdArray array, int... order) {
        if (order.length != array.dimensions()) throw Problem.AXES_DO_NOT_MATCH.raise();
        int[] shape = new int[order.length];
        int[] strides = new int[order.length];
        boolean[] seen = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            int axis = Shape.axis(order[i], order.length);
            if (seen[axis]) throw Problem.REPEATED_AXIS.raise();
            seen[axis] = true;
            shape[i] = array.length(axis);
            strides[i] = array.strides()[axis];
        }
        return array.view(array.offset(), shape, strides);
    }

    /** A view with a new axis of length 1. */
    public static NdArray insertAxis(NdArray array, int axis) {
        return array.view(
                array.offset(), Shape.insert(array.ownShape(), axis, 1), Shape.insert(array.strides(), axis, 0));
    }

    /** A view without an axis of length 1. */
    public static NdArray dropAxis(NdArray array, int axis) {
        return array.view(array.offset(), Shape.without(array.ownShape(), axis), Shape.without(array.strides(), axis));
    }

    /** A view that repeats what has length 1. */
    public static NdArray broadcast(NdArray array, int... shape) {
        if (!Arrays.equals(Shape.broadcast(array.ownShape(), shape), shape))
            throw Problem.CANNOT_BROADCAST.raise(Shape.text(array.ownShape()), Shape.text(shape));
        return array.view(array.offset(), shape, StridedLoop.stretched(array, shape));
    }

    /** A view from the end to the beginning. */
    public static NdArray flipped(NdArray array, int axis) {
        int[] strides = array.strides().clone();
        int offset = array.offset() + Math.max(array.length(axis) - 1, 0) * strides[axis];
        strides[axis] = -strides[axis];
        return array.view(offset, array.shape(), strides);
    }

    /** One after the other along an axis. */
    public NdArray concatenate(List<NdArray> parts, int axis) {
        if (parts.isEmpty()) throw Problem.NOTHING_TO_CONCATENATE.raise();
        NdArray first = parts.get(0);
        if (first.dimensions() == 0) throw Problem.CONCATENATE_SCALARS.raise();
        int along = Shape.axis(axis, first.dimensions());
        int[] shape = first.shape();
        DType type = first.dtype();
        for (int i = 1; i < parts.size(); i++) {
            NdArray part = parts.get(i);
            if (part.dimensions() != shape.length)
                throw Problem.CONCATENATE_DIMENSIONS.raise("" + shape.length, "" + i, "" + part.dimensions());
            for (int k = 0; k < shape.length; k++)
                if (k != along && part.length(k) != first.length(k))
                    throw Problem.CONCATENATE_LENGTHS.raise("" + k, "" + first.length(k), "" + i, "" + part.length(k));
            shape[along] += part.length(along);
            type = type.promote(part.dtype());
        }
        NdArray out = NdArray.zeros(meter, type, shape);
        int at = 0;
        for (NdArray part : parts) {
            copies.assign(piece(out, along, at, part.length(along)), part);
            at += part.length(along);
        }
        return out;
    }

    /** A view of some places along an axis. */
    public static NdArray piece(NdArray array, int axis, int from, int count) {
        int[] shape = array.shape();
        shape[axis] = count;
        return array.view(array.offset() + from * array.strides()[axis], shape, array.strides());
    }
}
