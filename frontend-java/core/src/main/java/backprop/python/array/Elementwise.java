package backprop.python.array;

import backprop.python.value.Meter;
import backprop.python.value.Problem;

/** Functions element by element, arrays stretched to a common shape. */
public final class Elementwise {
    private final Meter meter;
    private final Copies copies;

    public Elementwise(Meter meter) {
        this.meter = meter;
        copies = new Copies(meter);
    }

    public NdArray apply(BinaryUfunc function, NdArray a, NdArray b) {
        DType type = resultType(function, a, b);
        int[] shape = Shape.broadcast(a.ownShape(), b.ownShape());
        NdArray out = NdArray.zeros(meter, type, shape);
        write(function, a, b, out);
        return out;
    }

    /**
     * a op= b, in a's own memory.
     *
     * @throws backprop.python.value.Raise ValueError if b stretches a, UFuncTypeError if a cannot hold the result
     */
    public void applyInPlace(BinaryUfunc function, NdArray a, NdArray b) {
        DType type = resultType(function, a, b);
        if (type.compareTo(a.dtype()) > 0)
            throw Problem.CANNOT_CAST_OUTPUT.raise(
                    function.id(), type.id(), a.dtype().id());
        int[] shape = Shape.broadcast(a.ownShape(), b.ownShape());
        if (!java.util.Arrays.equals(shape, a.ownShape()))
            throw Problem.OUTPUT_SHAPE.raise(Shape.text(a.ownShape()), Shape.text(shape));
        meter.work(a.size());
        boolean isRead = a.sharesMemory(b) && (b.offset() != a.offset() || b.strides() != a.strides());
        write(function, a, isRead ? copies.copy(b) : b, a);
    }

    private static DType resultType(BinaryUfunc function, NdArray a, NdArray b) {
        boolean truths = a.dtype() == DType.BOOL && b.dtype() == DType.BOOL;
        if (truths && function == BinaryUfunc.SUBTRACT) throw Problem.BOOLEAN_SUBTRACT.raise();
        if (truths
                && (function == BinaryUfunc.ADD
                        || function == BinaryUfunc.MULTIPLY
                        || function == BinaryUfunc.MAXIMUM
                        || function == BinaryUfunc.MINIMUM)) return DType.BOOL;
        return function.type(a.dtype(), b.dtype());
    }

    private void write(BinaryUfunc function, NdArray a, NdArray b, NdArray out) {
        DType type = out.dtype();
        NdArray x = copies.withType(a, type);
        NdArray y = copies.withType(b, type);
        int[] shape = out.ownShape();
        StridedLoop loop = StridedLoop.over(
                shape, StridedLoop.stretched(x, shape), StridedLoop.stretched(y, shape), out.strides());
        StridedLoop.Run run =
                switch (type) {
                    case FLOAT64 -> doubles(function, loop, x, y, out);
                    case INT64 -> longs(function, loop, x, y, out);
                    case BOOL -> truths(function, loop, x, y, out);
                };
        loop.forEach(x.offset(), y.offset(), out.offset(), run);
    }

    private static StridedLoop.Run doubles(BinaryUfunc function, StridedLoop loop, NdArray x, NdArray y, NdArray out) {
        double[] a = ((Storage.Doubles) x.storage()).values();
        double[] b = ((Storage.Doubles) y.storage()).values();
        double[] c = ((Storage.Doubles) out.storage()).values();
        int stepA = loop.step(0);
        int stepB = loop.step(1);
        int stepC = loop.step(2);
        if (stepC == 1) {
            switch (function) {
                case ADD:
                    return (i, j, k, n) -> Loops.add(new Loops.Run(a, i, stepA), new Loops.Run(b, j, stepB), c, k, n);
                case SUBTRACT:
                    return (i, j, k, n) ->
                            Loops.subtract(new Loops.Run(a, i, stepA), new Loops.Run(b, j, stepB), c, k, n);
                case MULTIPLY:
                    return (i, j, k, n) ->
                            Loops.multiply(new Loops.Run(a, i, stepA), new Loops.Run(b, j, stepB), c, k, n);
                case DIVIDE:
                    return (i, j, k, n) ->
                            Loops.divide(new Loops.Run(a, i, stepA), new Loops.Run(b, j, stepB), c, k, n);
                default:
                    break;
            }
        }
        return (i, j, k, n) -> {
            for (int m = 0; m < n; m++) c[k + m * stepC] = function.of(a[i + m * stepA], b[j + m * stepB]);
        };
    }

    private static StridedLoop.Run longs(BinaryUfunc function, StridedLoop loop, NdArray x, NdArray y, NdArray out) {
        long[] a = ((Storage.Longs) x.storage()).values();
        long[] b = ((Storage.Longs) y.storage()).values();
        long[] c = ((Storage.Longs) out.storage()).values();
        int stepA = loop.step(0);
        int stepB = loop.step(1);
        int stepC = loop.step(2);
        return (i, j, k, n) -> {
            for (int m = 0; m < n; m++) c[k + m * stepC] = function.of(a[i + m * stepA], b[j + m * stepB]);
        };
    }

    /** + and maximum are or, × and minimum are and. */
    private static StridedLoop.Run truths(BinaryUfunc function, StridedLoop loop, NdArray x, NdArray y, NdArray out) {
        boolean any = function == BinaryUfunc.ADD || function == BinaryUfunc.MAXIMUM;
        boolean[] c = ((Storage.Booleans) out.storage()).values();
        int stepA = loop.step(0);
        int stepB = loop.step(1);
        int stepC = loop.step(2);
        return (i, j, k, n) -> {
            for (int m = 0; m < n; m++) {
                boolean first = x.storage().booleanAt(i + m * stepA);
                boolean second = y.storage().booleanAt(j + m * stepB);
                c[k + m * stepC] = any ? first || second : first && second;
            }
        };
    }

    public NdArray apply(UnaryUfunc function, NdArray array) {
        if (function == UnaryUfunc.NEGATIVE && array.dtype() == DType.BOOL) throw Problem.BOOLEAN_NEGATIVE.raise();
        if (function == UnaryUfunc.ABSOLUTE && array.dtype() == DType.BOOL) return copies.copy(array);
        boolean whole = function.keepsIntegers() && array.dtype() != DType.FLOAT64;
        NdArray x = copies.contiguous(copies.withType(array, whole ? DType.INT64 : DType.FLOAT64));
        NdArray out = NdArray.zeros(meter, x.dtype(), array.shape());
        int start = x.offset();
        if (whole) {
            long[] from = ((Storage.Longs) x.storage()).values();
            long[] into = ((Storage.Longs) out.storage()).values();
            for (int i = 0; i < into.length; i++) into[i] = function.of(from[start + i]);
        } else {
            double[] from = ((Storage.Doubles) x.storage()).values();
            double[] into = ((Storage.Doubles) out.storage()).values();
            for (int i = 0; i < into.length; i++) into[i] = function.of(from[start + i]);
        }
        return out;
    }

    public NdArray compare(Comparison comparison, NdArray a, NdArray b) {
        int[] shape = Shape.broadcast(a.ownShape(), b.ownShape());
        NdArray out = NdArray.zeros(meter, DType.BOOL, shape);
        StridedLoop loop = StridedLoop.over(
                shape, StridedLoop.stretched(a, shape), StridedLoop.stretched(b, shape), out.strides());
        boolean[] c = ((Storage.Booleans) out.storage()).values();
        int stepA = loop.step(0);
        int stepB = loop.step(1);
        Storage x = a.storage();
        Storage y = b.storage();
        StridedLoop.Run run = a.dtype() == DType.FLOAT64 || b.dtype() == DType.FLOAT64
                ? (i, j, k, n) -> {
                    for (int m = 0; m < n; m++)
                        c[k + m] = comparison.of(x.doubleAt(i + m * stepA), y.doubleAt(j + m * stepB));
                }
                : (i, j, k, n) -> {
                    for (int m = 0; m < n; m++)
                        c[k + m] = comparison.of(x.longAt(i + m * stepA), y.longAt(j + m * stepB));
                };
        loop.forEach(a.offset(), b.offset(), 0, run);
        return out;
    }

    /** @throws backprop.python.value.Raise TypeError for float64 */
    public NdArray apply(Bitwise operation, NdArray a, NdArray b) {
        DType type = a.dtype().promote(b.dtype());
        if (type == DType.FLOAT64) throw Problem.UFUNC_NOT_SUPPORTED.raise(operation.id());
        int[] shape = Shape.broadcast(a.ownShape(), b.ownShape());
        NdArray out = NdArray.zeros(meter, DType.INT64, shape);
        StridedLoop loop = StridedLoop.over(
                shape, StridedLoop.stretched(a, shape), StridedLoop.stretched(b, shape), out.strides());
        long[] c = ((Storage.Longs) out.storage()).values();
        int stepA = loop.step(0);
        int stepB = loop.step(1);
        loop.forEach(a.offset(), b.offset(), 0, (i, j, k, n) -> {
            for (int m = 0; m < n; m++)
                c[k + m] = operation.of(
                        a.storage().longAt(i + m * stepA), b.storage().longAt(j + m * stepB));
        });
        return copies.withType(out, type);
    }

    /** Elements of a where the condition holds, else of b. */
    public NdArray where(NdArray condition, NdArray a, NdArray b) {
        int[] shape = Shape.broadcast(Shape.broadcast(condition.ownShape(), a.ownShape()), b.ownShape());
        NdArray out = NdArray.zeros(meter, a.dtype().promote(b.dtype()), shape);
        Walk test = new Walk(shape, StridedLoop.stretched(condition, shape));
        Walk first = new Walk(shape, StridedLoop.stretched(a, shape));
        Walk second = new Walk(shape, StridedLoop.stretched(b, shape));
        for (int i = 0; i < out.storage().size(); i++) {
            int x = a.offset() + first.next();
            int y = b.offset() + second.next();
            boolean holds = condition.storage().booleanAt(condition.offset() + test.next());
            out.storage().put(i, holds ? a.storage() : b.storage(), holds ? x : y);
        }
        return out;
    }
}
