package backprop.python.array;

/** Visits the places of an array's elements in row order. */
final class Walk {
    private final int[] shape;
    private final int[] strides;
    private final int[] index;
    private int place;

    Walk(int[] shape, int[] strides) {
        this.shape = shape;
        this.strides = strides;
        index = new int[shape.length];
    }

    /** The next place, relative to the array's offset; to be called as often as there are elements. */
    int next() {
        int current = place;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            place += strides[axis];
            if (++index[axis] < shape[axis]) return current;
            place -= shape[axis] * strides[axis];
            index[axis] = 0;
        }
        return current;
    }
}
