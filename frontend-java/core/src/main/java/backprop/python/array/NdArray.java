package backprop.python.array;

import backprop.python.value.Meter;
import backprop.python.value.PyValue;
import backprop.python.value.Sized;
import java.util.Arrays;

/** NumPy's array: float64, int64 or bool, any number of axes; it may be a view of another's memory. */
public final class NdArray implements PyValue, Sized {
    private final Storage storage;
    private final int offset;
    private final int[] shape;
    private final int[] strides;

    NdArray(Storage storage, int offset, int[] shape, int[] strides) {
        this.storage = storage;
        this.offset = offset;
        this.shape = shape;
        this.strides = strides;
    }

    /** In row order over the storage from its beginning. */
    static NdArray over(Storage storage, int... shape) {
        return new NdArray(storage, 0, shape, Shape.rowStrides(shape));
    }

    /**
     * float64, over these values themselves, row by row.
     *
     * @throws IllegalArgumentException if the shape does not hold them
     */
    public static NdArray of(double[] values, int... shape) {
        return checked(new Storage.Doubles(values), shape);
    }

    /** int64, over these values themselves, row by row. */
    public static NdArray of(long[] values, int... shape) {
        return checked(new Storage.Longs(values), shape);
    }

    /** bool, over these values themselves, row by row. */
    public static NdArray of(boolean[] values, int... shape) {
        return checked(new Storage.Booleans(values), shape);
    }

    private static NdArray checked(Storage storage, int... shape) {
        if (Shape.size(shape) != storage.size())
            throw new IllegalArgumentException(storage.size() + " values for the shape " + Arrays.toString(shape));
        return over(storage, shape.clone());
    }

    /** Zeros, or false. @throws backprop.python.value.Raise MemoryError if it is too large */
    public static NdArray zeros(Meter meter, DType dtype, int... shape) {
        return over(Storage.allocate(dtype, Shape.reserve(meter, dtype, shape)), shape);
    }

    public DType dtype() {
        return storage.dtype();
    }

    /** A copy. */
    public int[] shape() {
        return shape.clone();
    }

    /** Of one axis, from 0. */
    public int length(int axis) {
        return shape[axis];
    }

    public int dimensions() {
        return shape.length;
    }

    /** How many elements. */
    public int size() {
        return Shape.size(shape);
    }

    /** A copy, row by row; true as 1. */
    public double[] toDoubles() {
        double[] values = new double[size()];
        Walk walk = new Walk(shape, strides);
        for (int i = 0; i < values.length; i++) values[i] = storage.doubleAt(offset + walk.next());
        return values;
    }

    /** The elements' places in row order, as scalars. */
    public NumpyScalar scalar(int... index) {
        int place = offset;
        for (int axis = 0; axis < index.length; axis++) place += index[axis] * strides[axis];
        return storage.scalarAt(place);
    }

    Storage storage() {
        return storage;
    }

    int offset() {
        return offset;
    }

    int[] ownShape() {
        return shape;
    }

    int[] strides() {
        return strides;
    }

    /** Whether its elements lie in row order without gaps. */
    boolean isContiguous() {
        int expected = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            if (shape[axis] == 0) return true;
            if (shape[axis] != 1 && strides[axis] != expected) return false;
            expected *= shape[axis];
        }
        return true;
    }

    /** Whether both are views of one memory. */
    public boolean sharesMemory(NdArray other) {
        return storage == other.storage;
    }

    /** Of the memory that it keeps. */
    public long storageBytes() {
        return (long) storage.size() * dtype().bytes();
    }

    /** For counting each memory once. */
    public Object memory() {
        return storage;
    }

    /** The same memory in another order of axes, or with others. */
    NdArray view(int newOffset, int[] newShape, int[] newStrides) {
        return new NdArray(storage, newOffset, newShape, newStrides);
    }

    /** With the axes the other way round. */
    public NdArray transposed() {
        int n = shape.length;
        int[] turnedShape = new int[n];
        int[] turnedStrides = new int[n];
        for (int axis = 0; axis < n; axis++) {
            turnedShape[axis] = shape[n - 1 - axis];
            turnedStrides[axis] = strides[n - 1 - axis];
        }
        return view(offset, turnedShape, turnedStrides);
    }

    /** The part at place i of the first axis. */
    public NdArray row(int i) {
        return view(
                offset + i * strides[0],
                Arrays.copyOfRange(shape, 1, shape.length),
                Arrays.copyOfRange(strides, 1, strides.length));
    }

    @Override
    public int length() {
        return shape[0];
    }

    @Override
    public String typeName() {
        return "numpy.ndarray";
    }
}
