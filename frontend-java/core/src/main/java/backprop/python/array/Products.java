package backprop.python.array;

import backprop.python.value.Meter;
import backprop.python.value.Problem;

/** np.dot, @ and np.outer. */
public final class Products {
    private final Meter meter;
    private final Kernels kernels;
    private final Copies copies;
    private final Elementwise elementwise;

    public Products(Meter meter, Kernels kernels) {
        this.meter = meter;
        this.kernels = kernels;
        copies = new Copies(meter);
        elementwise = new Elementwise(meter);
    }

    /** The last axis of a with the last but one of b (its only one, if it has one). */
    public NdArray dot(NdArray a, NdArray b) {
        if (a.dimensions() == 0 || b.dimensions() == 0) return elementwise.apply(BinaryUfunc.MULTIPLY, a, b);
        int axisA = a.dimensions() - 1;
        int axisB = Math.max(b.dimensions() - 2, 0);
        if (a.length(axisA) != b.length(axisB))
            throw Problem.NOT_ALIGNED.raise(
                    Shape.text(a.ownShape()),
                    Shape.text(b.ownShape()),
                    "" + a.length(axisA),
                    "" + axisA,
                    "" + b.length(axisB),
                    "" + axisB);
        int[] before = Shape.without(a.ownShape(), axisA);
        if (b.dimensions() <= 2) return product(a, b, join(before, Shape.without(b.ownShape(), axisB)));
        int[] order = new int[b.dimensions()];
        order[0] = axisB;
        for (int i = 1; i < order.length; i++) order[i] = i - 1 < axisB ? i - 1 : i;
        return product(a, Shaping.transposed(b, order), join(before, Shape.without(b.ownShape(), axisB)));
    }

    /** a as rows, b as a matrix; the result in that shape. */
    private NdArray product(NdArray a, NdArray b, int[] shape) {
        int k = b.length(0);
        int n = k == 0 ? Shape.size(Shape.without(a.ownShape(), a.dimensions() - 1)) : a.size() / k;
        int m = k == 0 ? Shape.size(Shape.without(b.ownShape(), 0)) : b.size() / k;
        meter.work((double) n * k * m / 4);
        if (a.dtype() != DType.FLOAT64 && b.dtype() != DType.FLOAT64) return integers(a, b, shape, n, k, m);
        NdArray out = NdArray.zeros(meter, DType.FLOAT64, shape);
        kernels.multiply(factor(a), factor(b), doubles(out), n, k, m);
        return out;
    }

    /** A transposed view is taken as it is: copying it would take as long as its part in the product. */
    private Factor factor(NdArray array) {
        NdArray values = copies.withType(array, DType.FLOAT64);
        if (values.dimensions() == 2 && !values.isContiguous()) {
            NdArray turned = Shaping.transposed(values, new int[] {1, 0});
            if (turned.isContiguous()) return new Factor(doubles(turned), turned.offset(), true);
        }
        NdArray inRows = copies.contiguous(values);
        return new Factor(doubles(inRows), inRows.offset(), false);
    }

    private NdArray integers(NdArray a, NdArray b, int[] shape, int n, int k, int m) {
        boolean truths = a.dtype() == DType.BOOL && b.dtype() == DType.BOOL;
        long[] x = longs(copies.as(a, DType.INT64));
        long[] y = longs(copies.as(b, DType.INT64));
        NdArray out = NdArray.zeros(meter, DType.INT64, shape);
        long[] into = longs(out);
        for (int i = 0; i < n; i++)
            for (int p = 0; p < k; p++) for (int j = 0; j < m; j++) into[i * m + j] += x[i * k + p] * y[p * m + j];
        return truths ? copies.as(out, DType.BOOL) : out;
    }

    /** a @ b: matrices in the last two axes, the axes before them stretched. */
    public NdArray matmul(NdArray a, NdArray b) {
        if (a.dimensions() == 0 || b.dimensions() == 0)
            throw Problem.MATMUL_SCALAR.raise(a.dimensions() == 0 ? "0" : "1");
        int axisB = Math.max(b.dimensions() - 2, 0);
        int inner = a.length(a.dimensions() - 1);
        if (inner != b.length(axisB)) throw Problem.MATMUL_MISMATCH.raise("" + b.length(axisB), "" + inner);
        if (a.dimensions() <= 2 && b.dimensions() <= 2 || b.dimensions() == 1) return dot(a, b);
        return stacked(a.dimensions() == 1 ? Shaping.insertAxis(a, 0) : a, b, a.dimensions() == 1);
    }

    private NdArray stacked(NdArray a, NdArray b, boolean isVector) {
        int[] outerA = java.util.Arrays.copyOf(a.ownShape(), a.dimensions() - 2);
        int[] outerB = java.util.Arrays.copyOf(b.ownShape(), b.dimensions() - 2);
        int[] outer = Shape.broadcast(outerA, outerB);
        int[] matrix = {a.length(a.dimensions() - 2), b.length(b.dimensions() - 1)};
        NdArray out = NdArray.zeros(meter, a.dtype().promote(b.dtype()), join(outer, matrix));
        NdArray x = Shaping.broadcast(a, join(outer, tail(a)));
        NdArray y = Shaping.broadcast(b, join(outer, tail(b)));
        int count = Shape.size(outer);
        for (int i = 0; i < count; i++) copies.assign(part(out, outer, i), dot(part(x, outer, i), part(y, outer, i)));
        return isVector ? Shaping.dropAxis(out, out.dimensions() - 2) : out;
    }

    private static int[] tail(NdArray array) {
        int n = array.dimensions();
        return new int[] {array.length(n - 2), array.length(n - 1)};
    }

    /** The matrix at that place, counted in row order over the outer axes. */
    private static NdArray part(NdArray array, int[] outer, int place) {
        int stride = Shape.size(outer);
        int rest = place;
        NdArray part = array;
        for (int length : outer) {
            stride /= length;
            part = part.row(rest / stride);
            rest %= stride;
        }
        return part;
    }

    /** Each element of a times each of b. */
    public NdArray outer(NdArray a, NdArray b) {
        NdArray rows = NdArray.over(copies.copy(a).storage(), a.size(), 1);
        NdArray columns = NdArray.over(copies.copy(b).storage(), 1, b.size());
        return elementwise.apply(BinaryUfunc.MULTIPLY, rows, columns);
    }

    private static int[] join(int[] first, int[] second) {
        int[] all = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static double[] doubles(NdArray array) {
        return ((Storage.Doubles) array.storage()).values();
    }

    private static long[] longs(NdArray array) {
        return ((Storage.Longs) array.storage()).values();
    }
}
