package backprop.python.array;

/** Goes through three arrays of one shape together, a run along the last axis at a time; a stride of 0 repeats an element. */
final class StridedLoop {
    private final int[] shape;
    private final int[][] strides;
    private final int axes;

    /** One run: where it begins in each, how far its elements are apart, how many there are. */
    interface Run {
        void at(int first, int second, int third, int count);
    }

    private StridedLoop(int[] shape, int[][] strides, int axes) {
        this.shape = shape;
        this.strides = strides;
        this.axes = axes;
    }

    /** Neighbouring axes that lie one after the other in all three become one. */
    static StridedLoop over(int[] shape, int[] first, int[] second, int[] third) {
        int n = Math.max(shape.length, 1);
        int[] lengths = new int[n];
        int[][] steps = new int[3][n];
        int[][] given = {first, second, third};
        int last = n - 1;
        lengths[last] = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            if (shape[axis] == 1) continue;
            boolean joins = lengths[last] != 1;
            for (int k = 0; k < 3; k++) joins &= given[k][axis] == steps[k][last] * lengths[last];
            if (joins) {
                lengths[last] *= shape[axis];
                continue;
            }
            if (lengths[last] != 1) last--;
            lengths[last] = shape[axis];
            for (int k = 0; k < 3; k++) steps[k][last] = given[k][axis];
        }
        int axes = n - last;
        int[] joined = new int[axes];
        int[][] joinedSteps = new int[3][axes];
        System.arraycopy(lengths, last, joined, 0, axes);
        for (int k = 0; k < 3; k++) System.arraycopy(steps[k], last, joinedSteps[k], 0, axes);
        return new StridedLoop(joined, joinedSteps, axes);
    }

    /** The strides that stretch an array to a shape: 0 along new axes and those of length 1. */
    static int[] stretched(NdArray array, int[] shape) {
        int[] own = array.ownShape();
        int[] result = new int[shape.length];
        for (int i = 1; i <= own.length; i++)
            if (own[own.length - i] != 1) result[shape.length - i] = array.strides()[own.length - i];
        return result;
    }

    /** Of the elements of a run in the first, second or third array. */
    int step(int array) {
        return strides[array][axes - 1];
    }

    void forEach(int first, int second, int third, Run run) {
        for (int length : shape) if (length == 0) return;
        visit(0, first, second, third, run);
    }

    private void visit(int axis, int first, int second, int third, Run run) {
        if (axis == axes - 1) {
            run.at(first, second, third, shape[axis]);
            return;
        }
        for (int i = 0; i < shape[axis]; i++) {
            int a = i * strides[0][axis];
            int b = i * strides[1][axis];
            int c = i * strides[2][axis];
            visit(axis + 1, first + a, second + b, third + c, run);
        }
    }
}
