package backprop.worker.kernels;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.ArrayBuffer;

/** The functions of web/kernels; every array is named by its address. */
interface SimdModule extends JSObject {
    void gemm(int a, int rowStep, int colStep, int b, int c, int m, int k, int n, int panel);

    void sparse(int start, int column, int level, int values, int chosen, int rows, int b, int c, int n);

    void sparseTransposed(
            int start,
            int column,
            int level,
            int values,
            int chosen,
            int rows,
            int d,
            int c,
            int k,
            int n,
            int scratch);

    void transpose(int x, int xLength, int m, int n, int into, int intoLength);

    void plusRow(int x, int row, int into, int m, int n);

    void colsum(int x, int into, int m, int n);

    void convolve(int windows, int x, int xStep, int b, int width, int bias, int c, int cStep, int n, int f, int panel);

    void convolveToInput(
            int windows, int d, int dStep, int t, int width, int into, int intoStep, int n, int f, int list);

    void convolveToWeights(
            int windows, int taps, int x, int xStep, int d, int dStep, int n, int f, int sums, int into, int width);

    void sumOverPlaces(int d, int dStep, int n, int count, int f, int into);

    void maxPool(int windows, int pixels, int size, int channels, int x, int xStep, int into, int intoStep, int n);

    void maxPoolGradient(
            int windows, int pixels, int size, int channels, int x, int step, int d, int dStep, int into, int n);

    void relu(int x, int into, int n);

    void mask(int condition, int x, int into, int n);

    void tanh(int x, int into, int n);

    void tanhGradient(int y, int d, int into, int n);

    void sigmoid(int x, int into, int n);

    void sigmoidGradient(int y, int d, int into, int n);

    double sigmoidLoss(int x, int t, int m, int width);

    double softmax(int x, int t, int into, int m, int n, int width, int scratch);

    void difference(int a, int b, double divisor, int into, int n);

    void axpy(int n, float scale, int x, int into);

    void addSign(int n, float scale, int x, int into);

    void roll(int n, double friction, double rate, double kept, double again, int x, int v, int into);

    void adapt(int n, int numbers, int x, int m, int h, int into);

    /** The calls that stand between these addresses: see web/js/calls.js. */
    double replay(int from, int to);

    /**
     * A copy of the exports, whose own object is frozen: {@link SimdCalls} replaces them while it records.
     *
     * @param code the assembled module
     */
    @JSBody(
            params = {"code", "memory"},
            script =
                    "return { ...new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } }).exports };")
    static SimdModule on(ArrayBuffer code, JSObject memory) {
        throw new AssertionError("JavaScript");
    }
}
