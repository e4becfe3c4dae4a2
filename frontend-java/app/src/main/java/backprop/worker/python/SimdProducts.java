package backprop.worker.python;

import backprop.python.array.Factor;
import backprop.python.array.JavaKernels;
import backprop.python.array.Kernels;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.ArrayBuffer;

/**
 * The products of Python's arrays on web/kernels/double.wat. The matrices are copied into its memory and the result out of it,
 * which takes a small part of the time that a large product takes; small ones are made where they are.
 */
final class SimdProducts implements Kernels {
    /** Multiplications, below which it does not pay. */
    private static final long SMALL = 4_000;
    /** What a block of its columns is wide. */
    private static final int LEAST_COLUMNS = 4;

    private final Kernels small = new JavaKernels();
    private final JSObject module;

    private SimdProducts(JSObject module) {
        this.module = module;
    }

    /**
     * @param code the assembled kernels
     * @return plain Java where the browser has no SIMD
     */
    static Kernels of(ArrayBuffer code) {
        JSObject module = load(code);
        return module == null ? new JavaKernels() : new SimdProducts(module);
    }

    @Override
    public void multiply(Factor a, Factor b, double[] out, int n, int k, int m) {
        boolean isLarge = m >= LEAST_COLUMNS && (long) n * k * m >= SMALL;
        boolean isDone = isLarge
                && multiply(
                        module,
                        a.values(),
                        a.start(),
                        a.hasColumns() ? 8 : 8 * k,
                        a.hasColumns() ? 8 * n : 8,
                        b.values(),
                        b.start(),
                        b.hasColumns(),
                        out,
                        n,
                        k,
                        m);
        if (!isDone) small.multiply(a, b, out, n, k, m);
    }

    /** One memory for all: the three matrices and the panel lie in it one after the other, each time anew. */
    @JSBody(
            params = "code",
            script = "try { var memory = new WebAssembly.Memory({ initial: 64 });"
                    + " var made = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory: memory } });"
                    + " return { memory: memory, product: made.exports.product64 }; } catch (refused) { return null; }")
    private static native JSObject load(ArrayBuffer code);

    /** Whether there was room for it. */
    @JSBody(
            params = {
                "module",
                "left",
                "leftStart",
                "rowStep",
                "colStep",
                "right",
                "rightStart",
                "hasColumns",
                "out",
                "rows",
                "inner",
                "columns"
            },
            script = "var first = rows * inner, second = inner * columns, third = rows * columns;"
                    + " var bytes = 8 * (first + second + third + 4 * inner);"
                    + " var missing = Math.ceil((bytes - module.memory.buffer.byteLength) / 65536);"
                    + " if (missing > 0) { try { module.memory.grow(missing); } catch (refused) { return false; } }"
                    + " var view = new Float64Array(module.memory.buffer);"
                    + " view.set(left.subarray(leftStart, leftStart + first), 0);"
                    + " view.set(right.subarray(rightStart, rightStart + second), first);"
                    + " module.product(0, rowStep, colStep, 8 * first, hasColumns, 8 * (first + second), rows, inner,"
                    + " columns, 8 * (first + second + third));"
                    + " out.set(view.subarray(first + second, first + second + third)); return true;")
    private static native boolean multiply(
            JSObject module,
            @JSByRef double[] left,
            int leftStart,
            int rowStep,
            int colStep,
            @JSByRef double[] right,
            int rightStart,
            boolean hasColumns,
            @JSByRef double[] out,
            int rows,
            int inner,
            int columns);
}
