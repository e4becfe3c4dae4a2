package backprop.worker.python;

import backprop.python.array.Factor;
import backprop.python.array.JavaKernels;
import backprop.python.array.Kernels;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
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
    /** Numbers that are looked at; where so many of them are zeros, as in pictures of digits, zeros are left out. */
    private static final int SAMPLES = 128, MANY_ZEROS = 80;

    private final Kernels small = new JavaKernels();
    private final JSObject kernels;

    private SimdProducts(JSObject kernels) {
        this.kernels = kernels;
    }

    /**
     * @param code the assembled kernels
     * @return plain Java where the browser has no SIMD
     */
    static Kernels of(ArrayBuffer code) {
        JSObject kernels = load(code);
        return kernels == null ? new JavaKernels() : new SimdProducts(kernels);
    }

    @Override
    public void multiply(Factor a, Factor b, double[] out, int n, int k, int m) {
        boolean isLarge = m >= LEAST_COLUMNS && (long) n * k * m >= SMALL;
        boolean isDone = isLarge && (multiplyZeros(a, b, out, n, k, m) || multiplyAll(a, b, out, n, k, m));
        if (!isDone) small.multiply(a, b, out, n, k, m);
    }

    private boolean multiplyAll(Factor a, Factor b, double[] out, int n, int k, int m) {
        return multiply(
                kernels,
                part(a.values(), a.start(), n * k),
                a.hasColumns(),
                part(b.values(), b.start(), k * m),
                b.hasColumns(),
                out,
                n,
                k,
                m);
    }

    private boolean multiplyZeros(Factor a, Factor b, double[] out, int n, int k, int m) {
        if (b.hasColumns() || !hasManyZeros(a, n * k)) return false;
        return multiplyZeros(
                kernels,
                part(a.values(), a.start(), n * k),
                a.hasColumns(),
                part(b.values(), b.start(), k * m),
                out,
                n,
                k,
                m);
    }

    private static boolean hasManyZeros(Factor a, int count) {
        if (count < SAMPLES) return false;
        int zeros = 0;
        for (int i = 0; i < SAMPLES; i++) if (a.values()[a.start() + i * (count / SAMPLES)] == 0) zeros++;
        return zeros >= MANY_ZEROS;
    }

    @JSBody(
            params = "code",
            imports = @JSBodyImport(alias = "products", fromModule = "products.js"),
            script = "return products.load(code);")
    private static native JSObject load(ArrayBuffer code);

    @JSBody(
            params = {"values", "start", "count"},
            script = "return values.subarray(start, start + count);")
    private static native JSObject part(@JSByRef double[] values, int start, int count);

    /** Whether there was room for it. */
    @JSBody(
            params = {"kernels", "left", "leftHasColumns", "right", "rightHasColumns", "out", "n", "k", "m"},
            imports = @JSBodyImport(alias = "products", fromModule = "products.js"),
            script = "return products.multiply(kernels, left, leftHasColumns, right, rightHasColumns, out, n, k, m);")
    private static native boolean multiply(
            JSObject kernels,
            JSObject left,
            boolean leftHasColumns,
            JSObject right,
            boolean rightHasColumns,
            @JSByRef double[] out,
            int n,
            int k,
            int m);

    /** Whether there was room for it, and all of the right factor is finite. */
    @JSBody(
            params = {"kernels", "left", "leftHasColumns", "right", "out", "n", "k", "m"},
            imports = @JSBodyImport(alias = "products", fromModule = "products.js"),
            script = "return products.multiplyZeros(kernels, left, leftHasColumns, right, out, n, k, m);")
    private static native boolean multiplyZeros(
            JSObject kernels,
            JSObject left,
            boolean leftHasColumns,
            JSObject right,
            @JSByRef double[] out,
            int n,
            int k,
            int m);
}
