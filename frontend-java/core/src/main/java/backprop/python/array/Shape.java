package backprop.python.array;

import backprop.python.value.Meter;
import backprop.python.value.Problem;
import java.util.Arrays;

/** Arithmetic on shapes: an int for each axis. */
public final class Shape {
    private static final int[] SCALAR = {};

    private Shape() {}

    /** How many elements. @throws backprop.python.value.Raise ValueError beyond an int */
    public static int size(int... shape) {
        double size = 1;
        for (int length : shape) size *= length;
        if (size > Integer.MAX_VALUE) throw Problem.ARRAY_TOO_BIG.raise();
        return (int) size;
    }

    /** The steps from element to element of memory in row order. */
    public static int[] rowStrides(int... shape) {
        int[] strides = new int[shape.length];
        int stride = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= Math.max(shape[axis], 1);
        }
        return strides;
    }

    /** (2,3) or (3,), as messages write it. */
    public static String text(int... shape) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < shape.length; i++) text.append(i > 0 ? "," : "").append(shape[i]);
        return text.append(shape.length == 1 ? ",)" : ")").toString();
    }

    /** The shape that both stretch to. @throws backprop.python.value.Raise ValueError if there is none */
    public static int[] broadcast(int[] a, int[] b) {
        if (Arrays.equals(a, b)) return a;
        int[] shape = new int[Math.max(a.length, b.length)];
        for (int i = 1; i <= shape.length; i++) {
            int first = i <= a.length ? a[a.length - i] : 1;
            int second = i <= b.length ? b[b.length - i] : 1;
            if (first != second && first != 1 && second != 1) throw Problem.CANNOT_BROADCAST.raise(text(a), text(b));
            shape[shape.length - i] = first == 1 ? second : first;
        }
        return shape;
    }

    /** From 0, counting from the end below 0. @throws backprop.python.value.Raise AxisError beyond the axes */
    public static int axis(int axis, int dimensions) {
        if (axis < -dimensions || axis >= dimensions)
            throw Problem.AXIS_OUT_OF_BOUNDS.raise("" + axis, "" + dimensions);
        return axis < 0 ? axis + dimensions : axis;
    }

    public static int[] without(int[] shape, int axis) {
        int[] rest = new int[shape.length - 1];
        System.arraycopy(shape, 0, rest, 0, axis);
        System.arraycopy(shape, axis + 1, rest, axis, rest.length - axis);
        return rest;
    }

    public static int[] insert(int[] shape, int axis, int length) {
        int[] longer = new int[shape.length + 1];
        System.arraycopy(shape, 0, longer, 0, axis);
        longer[axis] = length;
        System.arraycopy(shape, axis, longer, axis + 1, shape.length - axis);
        return longer;
    }

    public static int[] scalar() {
        return SCALAR;
    }

    /** Pays for an array's memory and for filling it. */
    static int reserve(Meter meter, DType dtype, int... shape) {
        double size = 1;
        for (int length : shape) size *= length;
        meter.reserve(size * dtype.bytes());
        meter.work(size);
        return size(shape);
    }
}
